/** The page asks, main answers: the only way from the page to the product. */
export const askChannel = 'ringbok:ask';

/** Main tells the page something it did not ask for. */
export const eventChannel = 'ringbok:event';

/** The page says that its first screen can be used. */
export const usableChannel = 'ringbok:usable';

/** The page has copied or cut something. */
export const copiedChannel = 'ringbok:copied';

import { RegisterFiles } from '../features/do-not-call/RegisterFiles.tsx';
import { ScreeningPage } from '../features/screening/ScreeningPage.tsx';

/** Purchased lists, with the registers that they are screened against. */
export const ListsScreen = () => <ScreeningPage registers={<RegisterFiles />} />;

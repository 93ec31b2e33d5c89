import { foldText } from '../kernel/fold-text.ts';

const LONGEST_ANSWER = 40;

const permissions = new Set(
  `,0,0 0,ej,ej nix,ej nixad,ej sparr,ej sparrad,f,fals,falsch,false,falsk,falskt,far kontaktas,far ringas,fri,ingen,
  ingen sparr,inte,inte nixad,inte sparrad,n,na,n a,nej,no,none,null,off,ok,okej,oppen,oppet,osparrad,saknas,tillaten`
    .split(',')
    .map((words) => words.trim()),
);

/**
 * What a cell under a title like "ring ej" says: true unless it is empty or clearly says no. An unclear word or a
 * date counts as a refusal, so that nobody who may have said no is contacted.
 */
export function isRefusal(cell: string): boolean {
  const answer = cell.trim();
  if (answer.length > LONGEST_ANSWER) return true;
  const words = foldText(answer)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return !permissions.has(words);
}

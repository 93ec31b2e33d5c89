import { Fragment } from 'react';
import './MarkedWords.css';

type Piece = { readonly text: string; readonly mark: 'none' | 'subject' | 'other' };

interface MarkedWordsProps {
  readonly text: readonly Piece[];
  /** Which marked words will not be seen by whoever gets the text. */
  readonly isCovered: (text: string, mark: 'subject' | 'other') => boolean;
}

/** A text in which the words about somebody stand out; those to be covered are struck through as well. */
export const MarkedWords = ({ text, isCovered }: MarkedWordsProps) => (
  <>
    {placed(text).map(({ text: words, mark, at }) =>
      mark === 'none' ? (
        <Fragment key={at}>{words}</Fragment>
      ) : (
        <mark
          key={at}
          className={`marked marked--${mark} ${isCovered(words, mark) ? 'marked--covered' : ''}`}
        >
          {words}
        </mark>
      ),
    )}
  </>
);

/** Each piece with the place it begins at: what tells two equal ones apart. */
function placed(text: readonly Piece[]): readonly (Piece & { readonly at: number })[] {
  let at = 0;
  return text.map((piece) => {
    const here = at;
    at += piece.text.length;
    return { ...piece, at: here };
  });
}

import { ListBoxItem, Text } from 'react-aria-components';
import './ListBox.css';

/** One choice in a list that drops down. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly text: string;
  /** A second, softer line: company, number, when. */
  readonly detail?: string;
}

/** A row of a list box. */
export const OptionRow = ({ option }: { readonly option: Option }) => (
  <ListBoxItem id={option.id} textValue={option.text} className="list-box__item">
    <div className="list-box__text">
      <Text slot="label">{option.text}</Text>
      {option.detail !== undefined && option.detail !== '' && (
        <Text slot="description" elementType="div" className="list-box__detail">
          {option.detail}
        </Text>
      )}
    </div>
  </ListBoxItem>
);

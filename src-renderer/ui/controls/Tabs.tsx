import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './Tabs.css';

interface TabPart<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly content: ReactNode;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly parts: readonly TabPart<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Parts of one page of which one is seen at a time. */
export const Tabs = <Id extends string>({ label, parts, selected, onSelect }: TabsProps<Id>) => (
  <AriaTabs
    className="tabs"
    selectedKey={selected}
    onSelectionChange={(key) => {
      const part = parts.find((candidate) => candidate.id === key);
      if (part) onSelect(part.id);
    }}
  >
    <TabList className="tabs__list" aria-label={label}>
      {parts.map((part) => (
        <Tab key={part.id} id={part.id} className="tabs__tab" data-title={part.title}>
          {part.title}
        </Tab>
      ))}
    </TabList>
    {parts.map((part) => (
      <TabPanel key={part.id} id={part.id} className="tabs__panel">
        {part.content}
      </TabPanel>
    ))}
  </AriaTabs>
);

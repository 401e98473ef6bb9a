import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs, type Key } from 'react-aria-components';
import { given } from './given';

export interface TabItem {
  readonly id: string;
  readonly title: ReactNode;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  /** The part that is open, where something else on the page can open one too. */
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
}

/** Parts of one record, one at a time. */
export const Tabs = ({ label, items, selected, onSelect }: TabsProps) => (
  <AriaTabs
    // Whatever has the focus inside shows it by itself.
    className="outline-none"
    {...given({
      selectedKey: selected,
      onSelectionChange: onSelect === undefined ? undefined : (key: Key) => onSelect(String(key)),
    })}
  >
    <TabList aria-label={label} className="mb-4 flex gap-1 overflow-x-auto border-b border-border">
      {items.map((item) => (
        <Tab
          key={item.id}
          id={item.id}
          className="-mb-px cursor-pointer border-b-2 border-transparent px-3 py-2 text-base whitespace-nowrap text-muted outline-none hover:text-text focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus selected:border-accent selected:font-medium selected:text-text"
        >
          {item.title}
        </Tab>
      ))}
    </TabList>
    {items.map((item) => (
      <TabPanel
        key={item.id}
        id={item.id}
        className="rounded-md outline-none focus-visible:outline-2 focus-visible:outline-offset-4 focus-visible:outline-focus"
      >
        {item.content}
      </TabPanel>
    ))}
  </AriaTabs>
);

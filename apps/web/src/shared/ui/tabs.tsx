import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabItem {
  readonly id: string;
  readonly title: ReactNode;
  readonly content: ReactNode;
}

/** Parts of one record, one at a time. */
export const Tabs = ({ label, items }: { readonly label: string; readonly items: readonly TabItem[] }) => (
  <AriaTabs>
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

import { createContext, use, type ReactNode } from 'react';

/** The calendar and clock of the office: the day it is there, and its time zone. */
export interface Office {
  readonly today: string;
  readonly zone: string;
}

const OfficeContext = createContext<Office | undefined>(undefined);

export const OfficeProvider = ({ value, children }: { readonly value: Office; readonly children: ReactNode }) => (
  <OfficeContext value={value}>{children}</OfficeContext>
);

/** Which day it is. The browser's own clock may be wrong, or in another zone, and is never asked. */
export const useOffice = (): Office => {
  const office = use(OfficeContext);
  if (office === undefined) throw new Error('no office around this component');
  return office;
};

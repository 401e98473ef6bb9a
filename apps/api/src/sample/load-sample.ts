import type { Clock } from '@permitdesk/persistence/clock';

export interface SampleRequest {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly clock: Clock;
  readonly say: (line: string) => void;
}

export const loadSample = async (_request: SampleRequest): Promise<void> => {
  throw new Error('written with the offer module');
};

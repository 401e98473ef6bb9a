export interface Services {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly redisUrl: string | undefined;
  readonly stop: () => void;
}
export const startServices: () => Promise<Services>;

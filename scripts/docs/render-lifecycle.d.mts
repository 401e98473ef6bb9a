export const renderLifecycle: (domain: {
  machine: object;
  cards: object;
  holders: object;
  labelOf: (event: string) => string;
}) => string;

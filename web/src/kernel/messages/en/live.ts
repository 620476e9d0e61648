export const live = {
  justChangedBy: (name: string) => `Changed just now by ${name}`,
  changed: (name: string, record: string) => `${name} has just changed ${record}`,
  came: (name: string, record: string) => `${name} has just added or moved ${record}`,
};

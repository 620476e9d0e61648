export const live = {
  justChangedBy: (name: string) => `Modifié à l’instant par ${name}`,
  changed: (name: string, record: string) => `${name} vient de modifier ${record}`,
  came: (name: string, record: string) => `${name} vient d’ajouter ou de déplacer ${record}`,
};

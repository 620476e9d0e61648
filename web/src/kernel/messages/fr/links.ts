export const links = {
  title: 'Liens du client',
  make: 'Nouveau lien',
  makeTitle: 'Un lien vers ce devis',
  makeIt: 'Créer le lien',
  recipient: 'Pour qui',
  recipientHint: 'Un lien par personne\u00a0: vous verrez qui l’a ouvert et pouvez le retirer.',
  address: 'Adresse à transmettre',
  addressHint:
    'Elle ne sera plus montrée\u00a0: copiez-la maintenant. Qui la possède peut lire le devis et y répondre.',
  copy: 'Copier l’adresse',
  copied: 'L’adresse est copiée',
  copyByHand: 'Sélectionnez l’adresse et copiez-la',
  none: 'Personne n’a encore de lien.',
  unreachable:
    'Les liens demandent l’adresse publique de cette installation, qui n’est pas encore réglée (COMPTOIR_PUBLIC_URL). Demandez-la à la personne qui l’exploite.',
  until: (day: string) => `jusqu’au ${day}`,
  open: 'ouvert',
  version: (number: number) => `version ${number}`,
  states: {
    withdrawn: 'retiré',
    expired: 'sa durée est passée',
    replaced: 'remplacé par une version plus récente',
  } as Record<string, string>,
  opened: (times: number, at: string) =>
    times > 1 ? `ouvert ${times} fois, la dernière ${at}` : `ouvert une fois, ${at}`,
  neverOpened: 'pas encore ouvert',
  answered: {
    accept: (name: string, at: string) => `Accepté par ${name}, ${at}`,
    decline: (name: string, at: string) => `Décliné par ${name}, ${at}`,
  },
  withdraw: 'Retirer',
  withdrawn: (recipient: string) => `Le lien de ${recipient} ne mène plus nulle part`,
  news: 'Réponses de vos clients',
  said: {
    accept: (name: string) => `accepté par ${name}`,
    decline: (name: string) => `décliné par ${name}`,
  },
  addToMessage: 'Ajouter le lien',
  sentence: 'Vous pouvez aussi le lire et y répondre en ligne\u00a0: {{lien}}',
  inMessage: 'À l’envoi, chaque destinataire reçoit son propre message avec son propre lien à la place de {{lien}}.',
};

import type { NoticeMessages } from '../notices.ts';

export const fr: NoticeMessages = {
  here: 'Avis pour ce lieu',
  period: 'du {from} au {until}',
  day: 'le {from}',
  open: 'à partir du {from}, jusqu’à nouvel avis',
  coming: 'à venir',
  ended: 'Cet avis n’est plus en vigueur.',
  valid: 'Validité',
  severity: 'Gravité',
  severity_information: 'information',
  severity_warning: 'avertissement',
  severity_closed: 'fermé',
  touched: 'Lieux concernés',
  reuse: 'Diffuser l’avis',
  reuseText: 'Copiez puis adaptez. Rien n’est envoyé depuis cette page.',
  loudspeaker: 'Texte pour haut-parleur',
  social: 'Texte pour réseaux sociaux',
  copy: 'Copier',
  copied: 'Copié.',
  notCopied: 'Copie impossible ; sélectionnez à la main.',
  poster: 'Imprimer une affiche (A4, A3)',
  newest: 'Scannez le code pour connaître la situation actuelle.',
  spoken:
    'Votre attention, s’il vous plaît. {title}. {summary} Cet avis est valable {dates}. Nous répétons : {title}, {dates}.',
  more: 'En savoir plus',
};

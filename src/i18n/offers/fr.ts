import type { OfferMessages } from '../offers.ts';

export const fr: OfferMessages = {
  valid: 'Validité',
  deal: 'Offre',
  percent: '{percent} % de réduction',
  price: '{amount} ₫',
  before: 'prix habituel {amount} ₫',
  owner: 'De',
  code: 'Code',
  codeHint:
    'Donnez ce code à la réservation ou au paiement. L’utilisation de l’offre se règle entre vous et l’établissement.',
  untilDay: 'jusqu’au {until}',
  coming: 'Cette offre n’a pas encore commencé. Elle est valable à partir du {from}.',
  ended: 'Cette offre a pris fin le {until}.',
  endedShort: 'terminée',
  print: 'Imprimer cette offre',
  pageQr: 'Code QR de cette page',
  here: 'Offres ici',
  forBusiness: 'Pour l’établissement : vérifier un bon',
  verifyTitle: 'Vérifier un bon',
  verifyLead:
    'Pour les établissements. Scannez le code QR du bon avec l’appareil photo du téléphone, ou collez ici la ligne imprimée au-dessous.',
  verifyInput: 'Code ou lien du bon',
  verifyButton: 'Vérifier',
  verifyLimits:
    'Cette page vérifie sur l’appareil lui-même, sans réseau, et n’envoie rien. Elle ne se souvient donc que des bons présentés sur cet appareil ; elle ne peut pas savoir si un bon a servi sur un autre appareil ou à un autre guichet. Avec plusieurs guichets, partagez un appareil ou gardez les bons papier.',
  verifyHow: 'Ouvrez cette page une fois avec du réseau ; ensuite elle marche aussi sans.',
  okNumber: 'Bon n° {number}',
  ok: 'Authentique, valable jusqu’au {until}. C’est la première fois qu’il est présenté sur cet appareil.',
  again: 'Authentique, mais DÉJÀ PRÉSENTÉ sur cet appareil à {time}. Il a peut-être servi.',
  notYet: 'Authentique, mais l’offre ne commence que le {from}.',
  over: 'Authentique, mais expiré le {until}.',
  wrong: 'NON valable : la signature est fausse. N’acceptez pas ce bon.',
  unknown:
    'Cette page ne connaît pas l’offre inscrite sur le bon. Rouvrez-la avec du réseau pour obtenir la dernière liste.',
  unreadable: 'Illisible. Collez toute la ligne imprimée sous le code QR.',
  unsupported: 'Ce navigateur est trop ancien pour vérifier les signatures. Mettez-le à jour.',
  notKept:
    'Cet appareil ne garde rien (fenêtre privée ou stockage désactivé) ; il ne saura donc pas la prochaine fois que ce bon a été présenté.',
  seen: 'Bons présentés sur cet appareil : {count}.',
};

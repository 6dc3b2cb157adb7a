import type { OfflineMessages } from './offline-vi.ts';

export const offlineFr: OfflineMessages = {
  heading: 'À emporter hors réseau',
  lead: 'Enregistrez-le sur cet appareil avant de partir. En route, chaque page s’ouvre sans réseau.',
  contents:
    'Les pages, une taille de chaque image, la carte, la recherche, les deux premiers niveaux des vues à 360°, les modèles 3D, les sons et les pages des codes des panneaux. Le niveau le plus net des vues à 360° demande encore le réseau.',
  looking: 'Calcul de la taille…',
  offer: '{size} au plus ; le texte est compressé en chemin, c’est donc souvent moins.',
  get: 'Enregistrer sur l’appareil · {size}',
  loading: 'Enregistrement : {done} sur {all}',
  checking: 'Tout est là. Ouverture de chaque fichier pour vérifier…',
  pause: 'Suspendre',
  paused: 'Suspendu. {done} sur {all} sont sur l’appareil et n’ont pas à revenir.',
  resume: 'Continuer · {size}',
  discard: 'Abandonner ce qui est arrivé',
  kept: 'S’ouvre hors ligne ✔',
  keptNote: 'Les {count} fichiers ont tous été ouverts une fois, {size}. Enregistré le {date}.',
  newest: 'C’est la version la plus récente.',
  stale:
    'Le site a une version plus récente. Seul ce qui a changé sera chargé : {size}. D’ici là, la vôtre reste entière.',
  update: 'Mettre à jour · {size}',
  check: 'Tester à nouveau',
  remove: 'Supprimer de l’appareil',
  removeSure: 'Appuyer encore pour supprimer',
  removed: 'Supprimé de l’appareil.',
  fault_network: 'Le réseau s’est interrompu.',
  fault_portal:
    'Ce Wi-Fi répond à la place du site, sans doute parce qu’il demande une connexion. Rien de faux n’a été gardé. Connectez-vous au Wi-Fi, puis continuez.',
  fault_wrong:
    'Un fichier n’était pas celui que le site annonce ; il n’a pas été gardé. Réessayez dans quelques minutes.',
  fault_full:
    'L’appareil ou le navigateur n’a plus de place. Supprimez un paquet ou libérez de l’espace, puis continuez.',
  fault_busy: 'Une autre fenêtre enregistre déjà. Attendez qu’elle ait fini.',
  fault_gone: 'Le site ne propose plus ce paquet.',
  fault_unreadable: 'Un fichier n’a pas pu être relu et a été retiré. Continuez pour le recharger.',
  fault_none:
    'Ce navigateur ne peut pas garder de pages : fenêtre privée, navigateur ancien, ou page ouverte dans une autre application.',
  trust_kept: 'Le navigateur a promis de le garder jusqu’à ce que vous le supprimiez.',
  trust_may:
    'Le navigateur peut l’effacer si la place manque ou si le site n’est pas ouvert pendant longtemps. Appuyez sur « Tester à nouveau » avant de partir.',
  trust_ios:
    'Sur iPhone et iPad, ajoutez le site à l’écran d’accueil : Safari efface les données des sites non ouverts pendant sept jours.',
  trust_app:
    'Vous êtes dans {app}. Ce qui est enregistré ici ne sert pas dans votre navigateur ; ouvrez la page dans Chrome ou Safari.',
  trust_private: 'Dans une fenêtre privée, tout disparaît à la fermeture.',
  all: 'Ce que j’ai emporté',
  pageLead: 'Choisissez où vous allez et enregistrez-le sur cet appareil. Tout y reste, rien n’est envoyé.',
  missing: 'Pas de réseau, et cette page n’est pas dans ce que vous avez emporté :',
  retry: 'Réessayer',
  nowOffline: 'Cet appareil est hors ligne.',
  openable: 'S’ouvre tout de suite',
  nothing: 'Rien encore sur cet appareil. Avec du réseau, enregistrez ici une destination ou un itinéraire.',
  offers: 'À emporter',
  others: 'Également sur l’appareil',
  used: 'Ce site occupe {used} sur l’appareil ; le navigateur en permet {quota}.',
  install:
    'Pour l’ouvrir comme une application, choisissez « Ajouter à l’écran d’accueil » ou « Installer » dans le menu du navigateur.',
};

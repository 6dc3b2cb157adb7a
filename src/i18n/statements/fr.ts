import type { Statements } from '../statements.ts';

export const fr: Statements = {
  about: `Ce site présente des destinations par des faits qui ont une source. Chaque chiffre, chaque date de fête dit d’où il vient ; ce que l’on ne sait pas est marqué « à confirmer », jamais deviné.

## Des dessins, pas des photographies

Nous n’avons encore aucune photographie que nous ayons le droit d’utiliser : toutes les images sont donc des illustrations dessinées par ordinateur. Elles donnent l’impression d’un paysage, non la forme réelle du lieu. Chacune est signalée comme telle.

## Des coordonnées approximatives

Les coordonnées sont justes à quelques centaines de mètres ou à quelques kilomètres près, et la page indique l’écart possible. Ne vous y fiez pas pour marcher en forêt, et mesurez sur place avant d’imprimer un panneau.

## Les noms de lieux après le 1er juillet 2025

Depuis le 1er juillet 2025, le Viêt Nam n’a plus de districts et Kiên Giang fait partie d’An Giang. Le site emploie les unités d’aujourd’hui et rappelle les anciens noms quand ils aident à trouver son chemin.

## Vie privée

Ni cookies, ni comptes, ni pistage. Le site n’appelle aucun autre serveur. La langue que vous choisissez est retenue sur votre propre appareil.

## Traductions

Le vietnamien est la langue d’origine. L’anglais a été relu et corrigé. Le français que vous lisez, comme le chinois, le japonais et le coréen, est une traduction automatique que personne n’a encore relue, et chaque page le dit.`,
  data: `Tout ce que montre ce site peut être téléchargé sous forme de fichiers ouverts, sous licence CC BY 4.0.

## Fichiers

- [Lieux à voir, GeoJSON](/data/sites.geojson)
- [Lieux à voir, JSON](/data/sites.json)
- [Destinations](/data/destinations.json)
- [Itinéraires](/data/routes.json)
- [Fêtes et événements](/data/events.json)
- [Produits du terroir](/data/products.json)
- [Artisanat](/data/crafts.json)
- [Spécialités](/data/food.json)
- [Hébergements](/data/stays.json)
- [Services](/data/facilities.json)
- [Agences de voyages](/data/agencies.json)
- [Avis](/data/notices.json)
- [Le tout en un paquet de données (Frictionless)](/data/datapackage.json)
- [Catalogue (DCAT)](/data/catalog.jsonld)
- [Pour d’autres sites](/data/destination.json)

Chaque liste existe aussi en tableau et en données liées : remplacez .json par .csv ou .jsonld.

## Comment s’en servir

L’identifiant (id) d’une fiche ne change jamais. Les coordonnées sont en WGS84 ; accuracyM donne l’écart possible en mètres. Quand vous reprenez un fait, citez sa source d’après le champ sources.

## Fond de carte

Trait de côte : Natural Earth (domaine public). Noms des villes : GeoNames (CC BY 4.0). La carte est une esquisse. Elle ne sert pas à la navigation et n’indique aucune limite administrative.`,
  accessibility: `Nous faisons ce site pour tout le monde, au niveau AA des WCAG 2.2.

## Ce qui est fait

- Chaque page se lit sans JavaScript.
- Les visites à 360° et les cartes fonctionnent au clavier ; chaque scène et chaque lieu existent aussi sous forme de texte et de liens ordinaires.
- Le contraste des couleurs est calculé à la construction du site.
- Le site suit vos réglages : mode sombre, mouvements réduits, taille du texte.
- À chaque modification, des pages témoins sont testées automatiquement avec axe, en deux langues, en clair et en sombre.

## Ce qui manque

- Aucune personne handicapée n’a encore essayé ce site ; les tests automatiques ne peuvent pas la remplacer.
- Il n’y a encore ni commentaire audio ni vidéo en langue des signes.
- Pour la plupart des lieux, rien n’est connu de l’accès en fauteuil roulant ; là où on ne sait pas, la page ne dit rien.

Si quelque chose vous fait obstacle, signalez-le à l’organisme nommé au bas de la page.`,
};

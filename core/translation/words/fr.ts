export const FR = `
  a à abord absolument accès accord accueil ad adore adoré adresse adultes aéroport ai aide aider aime aimerais ainsi
  aller alors an ancien animaux annuler ans appartement appart appeler apporter apprécié après aprem aprèm arrive
  arrivée arriver arrivera arriverons as ascenseur assez au aucun aucune auj aussi autre autres aux avait avance avant
  avec avez avions avoir avons ayant bagages bain beau belle besoin bien bientôt bises bisous bjr blanc boîte bon bonne
  bonnes bons bonsoir bouchons bruit bus c'est ca ça casser cassé ce ceci cela celui ces cest cet cette chambre
  chambres changer chaque chaud chaude chef cher chère chers chez chien chiens chose ci clair clé clef clefs clés code
  coffre coincés combien comme comment commune compris comprise confirmer coucou courses d dans date de début demain
  demande demander depuis derrière des désolé désolée dessous deux devant devons devoir dire disponible dîner dis dit
  dois doit donc donner dont dormir douche draps droite du eau école elle elles en encore enfant ensuite entre entrée
  entrer environ es escalier est est-ce et étage étaient était étant été êtes être eu eux excellent excusez facture
  faire fais fait faites famille faut femme fenêtre ferme fermé fête fin fois frigo froid gare garer gauche génial gens
  gentil gentille grand grande gratuit gros groupe heure heures hier hôte ici il ils impeccable inclus j'ai j'aimerais
  j'arrive jamais jardin je jeudi jeune joli jour journée jours jsuis jusqu juste l l'appartement l'heure la là laisser
  laissé le lequel les leur leurs libre lieu linge lit lits loin long lors louer lui lundi lumière ma machine madame
  mais maison mal malade malgré manger manque mardi marche mari marmite matin me même mer merci mes message mettre midi
  mieux minuit minutes mme moi moins mois mon monde mr n'est n'y ne nickel ni niveau noël nom non nos notre nous nuit
  nuits numéro on ont ou où oublié oui ouvert ouvrir pain par parce pardon parking parler part partir partons pas passe
  passer passé payer pendant perdu permet personne personnes petit petite petits petit-déjeuner peu peut peut-être peux
  pièce piscine place plage plaît plus plutôt point porte portes possible pour pouvez premier prendre prenez près prêt
  prévenir prévenu prévoir prévu prix problème propre puis pris qd qu qu'il qu'on quand que quel quelle quelles
  quelqu'un quelque quels qui quoi rapide reçu regarder remercie remercions rendez-vous rdv répondre réponse
  réservation réservé réserver rester retard retour réveil rien rue s sa sable salle salon salut samedi sans savoir
  sera serait serez seront serons serviettes ses seul si six slt soir soirée soit soleil sommes son sont sortie souci
  soucis sous stp suis super sur svp sympa ta tard tarif tél téléphone temps terrasse tes tjs toi tôt tous tout toute
  toutes train tranquille très trop trouve trouvé tu un une va vais vas venez venir venons vers veuillez veut veux
  vient ville visite vite voici voilà voir vois voiture vol vos votre voudrais voudrions voulez vous voyage vrai vs vu
  y bcp cdt cordialement pb pblm mrc dsl ok tkt ptit ptite ouais nan chui pr ns top formidable magnifique ravie ravi
  soyez rendez déjà car front tour trouble contact excuses moment station livre sorte euros chat oreiller couverture
  fer courant photo photos carte clim climatisation cassée vélo vélos mamie valise valises bébé joyeux félicitations
  attendre attend attends pensez penser savez sait sais cru mdr lol voiturier neige chaînes bloquée bloqué végétarien
  végétariens dingue camping-car moisi dégoûtant retardé qqn bouchés bouché liquide espèces matériel profond lac
  acceptés enfin annulée annulé pluie pleut fume fumer balcon sèche-cheveux sept huit neuf dix onze douze vingt
  accueillante agréable aidez allée allumer ami amie amis amusant annonce annulation apercevoir appelle appelez arrêt
  arrêter artisan assiettes attention attendons auriez aurions avion avis avouer bagage baignade balade banque barbecue
  bas bateau bâtiment bonheur boire bol bon-cadeau bouteille bouteilles boulangerie bras bruyant bureau cadeau café
  cafetière calme canapé carrefour casserole centre chaise chaises chargeur chaudière cheminée chercher ciel colis
  complet content contente contacter copain copine correct côté couteau cuillère couloir coupure courir cour couvert
  couverts crème croire déçu déçue dégât dehors dedans déjeuner délicieux démarrer dépêcher dépôt déranger descendre
  dessus dimension directement docteur dommage données dors drap durée échanger éclairage éloigné embêtant emporter
  énorme entendu entendre envoyé envoyer envoie épicerie équipement erreur espère espérons essayé essayer éteindre
  étions évidemment évier excursion explication extérieur fatigué fatigués fer-à-repasser feu fichier fils fille fleurs
  forfait four fraîche frais frère fromage fuite fumée gâteau génération gêné gosses goût grâce guide habite habituel
  hâte hésitez horaires hôpital hôtes huile humidité imprimer incendie infos inquiète instant interdit internet
  intéressant invités itinéraire jeux jolie jouer jouets langue lave-linge lave-vaisselle laver légumes lessive ligne
  location louons lourd magasin maillot malentendu manteau marcher marché matelas médecin ménage mètres micro-ondes
  minute montagne monter montée mosquée mot moteur mur musée nager navette navrée nettoyage nettoyer nuages nuitée
  occupé ombre oreillers oublie ouverte ouverture oups paie panier panne papa maman papiers parapluie parasol parents
  parlez parmi partager pâtes payé pays peine père mère perdus permis peur pharmacie pied pieds pire plaque plat plats
  pleine poêle poids poisson police pont portail porte-clés poser poubelle poubelles précédent précisions préfère
  préférons première prenons presque pressé preuve prise proposer propreté quartier quitter raison randonnée ranger
  rappel rappeler rapport récupérer réduction reçoit regarde règlement rembourser rendre réparer repas repasser repos
  réponds requis réseau résidence reste restons retirer réunion robinet route sac sachez saison salé sale salle-de-bain
  sauf savon sec séjour sel semaine semble sent sèche serrure seule siège signer simple site ski soeur sœur soif faim
  soin sol sombre sonner sonnette sortir sortons suffit suivre supermarché superbe surprise tables taille tasse télé
  tente terrain tête ticket tiens tirer tomber tombé touche tourner traversin trajet tranquillité travaux trente trésor
  utiliser vaisselle vendre vent venu venus verre verres verrou vêtements viande vide vie vieux vin visiter vitesse
  vivement volets vols vue wc zone nulle sauna kayak caution lieux bonjour écrivez l'état gardien portable page secours
  l'arrivée voisin zéro contrat dossier loyer sinon pourriez d'avance eaux copie contactez virement bugue enlevez
  espaces mails tirets comptent joignable cas belge jusqu'à dimanche recoller commencez finir régler solde mercredi
  regardez rejoignez valider cliquez remplacez allez demandez promo coller volet tirez languette comprises départ
  présenter mairie retrouve arrivons places trompe c'était parfait reviendra interieur siret tva libellé juillet
  fournis chauffe couper compteur tournez sculpture statue face taxe pers n'appelez vallée n'ai end déposé enfants
  ravis cinq étoiles trois serviette terminal garde affiche tablette bât budget chaleur tournante programme éco version
  l'appli plante edf jaune verte tri enf brun l'entrée piles tiroir jointes verrez tache lingerie fermée l'alarme tapez
  étoile secondes assurance capsules bleue filtre l'acompte prof chauffée dpe asc michel débitée dim écrire courriel
  parle icloud what'sapp apéro ttc acompte entrez fermez sort dates digicode fiscal pense jointe etat docx quatre
  d'abord cuisine lun ven acheté tarifs selon janvier février mars avril mai juin août septembre octobre novembre
  décembre espagnol français allemand anglais froide jacuzzi film test partenaire parc chance total final normal local
  réel vivant special`;

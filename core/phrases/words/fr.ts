import type { PhraseWords } from '../role.ts';

export const FR: PhraseWords = {
  pay: `
    vous_payer vous_verser vous_régler te_payer payer payez paie paies paye payes payons paiement paiements régler
    réglez règle règlement verser versez verse versement verserez virer virez vire paierez paieriez acompte arrhes
    acquitter être_payé être_payée être_réglé être_réglée être_versé prépaiement avancer donnez_moi_l_argent
    donne_moi_l_argent vous_me_virez me_virer virez_moi vire_moi`,
  send: `
    envoyer envoyez envoie envoyant envoi argent accepte acceptons accepter préfère préférons utiliser utilisez
    utilise prenons prends passer passez faire faites fait transférer transférez transfère donner donnez acheter
    achetez somme n_accepte_que n_acceptons_que ne_prends_que ne_prenons_que`,
  channel: `
    virement virements virement_bancaire coordonnées_bancaires mon_rib iban mandat_cash mandat_postal carte_cadeau
    cartes_cadeaux cartes_cadeau carte_prépayée cartes_prépayées recharge_pcs transcash carte_itunes wero
    portefeuille_crypto adresse_de_portefeuille cryptomonnaie* lien_de_paiement ticket_neosurf neosurf notre_rib
    le_rib un_rib par_rib via_lydia par_lydia sur_lydia le_compte_indiqué cartes_steam carte_steam cartes_itunes
    cartes_google_play vous_me_virez me_virer virez_moi vire_moi`,
  account: 'mon_compte notre_compte compte_bancaire numéro_de_compte compte_personnel compte_en_banque',
  cash: `
    espèces en_espèces liquide en_liquide en_cash cash argent_liquide billets chèque chèques tout_en_espèces
    tout_en_liquide donnez_moi_l_argent donne_moi_l_argent dans_une_enveloppe`,
  out: `
    évit* évite contourn* hors dehors en_dehors sans éviter évitant évitons contourner contournant contournez à_côté
    au_lieu plutôt_que économiser économisez économisons court_circuiter en_direct_sans`,
  outside: `
    hors_plateforme hors_site hors_du_site hors_de_la_plateforme en_dehors_du_site de_la_main_à_la_main sous_la_table
    au_noir de_gré_à_gré entre_nous_sans en_dehors_de_la_plateforme en_dehors_de_l_application hors_de_l_application
    sans_intermédiaire* sans_l_intermédiaire s_arrange_entre_nous s_arranger_entre_nous régler_entre_nous
    règle_entre_nous tarif_privé prix_privé au_lieu_d_ici plutôt_qu_ici plateforme_de_côté site_de_côté`,
  here: 'plateforme plateformes site sites application appli portail site_web système site_internet',
  on: 'sur via par dans avec à_travers depuis',
  direct: 'directement direct en_direct en_privé privé personnellement',
  me: `
    vous_payer vous_verser vous_régler te_payer mon_compte notre_compte moi nous mon ma mes notre nos me propriétaire
    l_hôte le_mien`,
  your: 'votre vos ton ta tes',
  commission: `
    commission commissions frais_de_service frais_de_plateforme frais_de_réservation frais_du_site frais_de_dossier
    les_frais frais_de_la_plateforme frais_supplémentaires frais_airbnb`,
  cheaper: `
    moins_cher moins_chère remise remises réduction réductions rabais économiser économisez économie économies
    économisons meilleur_prix ristourne prix_réduit baisser_le_prix tarif_préférentiel de_moins moins_élevé je_baisse
    coûtera_moins coûte_moins`,
  book: `
    réserver réservez réserve réservons réservation annuler annulez annule annulons annulation louer arranger
    prolonger décliner déclinez refusez_la_demande`,
  stay: `
    loyer solde le_reste le_restant reste_à_payer restant montant_total totalité le_montant le_séjour séjour location
    prix_du prix_de_la hébergement la_moitié nuitées nuitée la_différence le_prix la_réservation la_nuit par_nuit
    tout_en_espèces tout_en_liquide pour_la_location`,
  advance: `
    avant_l_entrée avant_l_arrivée avant_votre_arrivée avant_ton_arrivée avant_d_arriver à_l_avance d_avance avance
    acompte arrhes dès_maintenant tout_de_suite aujourd_hui demain immédiatement avant_votre_séjour avant_le_séjour
    pour_confirmer pour_bloquer pour_garantir avant_de_venir avant_votre_venue au_préalable préalablement`,
  local: `
    petit_déjeuner petits_déjeuners déjeuner dîner restaurant* café boulangerie boulanger taxi* bus tram métro bac
    ferry train parking stationnement billet_d ticket tickets musée* marché marchés distributeur* magasin* supermarché
    navette bateau vélo vélos excursion* visite visites sauna laverie bois_de_chauffage courses boissons plage
    transats transat horodateur chauffeur kiosque ski forfait* forfaits péage* guide pourboire à_côté près_de
    agence_de_la guichet bar spa massage épicerie machine supplément_lit location_de_vélo* ils_acceptent n_acceptent
    n_accepte camping* vend vendent vendeur* pêcheur*`,
  due: `
    taxe_de_séjour taxes_de_séjour taxe caution cautions dépôt_de_garantie linge draps serviettes forfait_ménage
    ménage électricité chauffage lit_bébé animaux arrivée_tardive consigne`,
  refund: 'rembours* restitu* rendu rendue rendre rendrons renverser_la recrédit* reversé reverse reverser',
  not: 'ne n pas jamais aucun aucune ni personne_ne interdit refusons refuse sauf rien',
  warn: `
    arnaque* fraude* frauduleu* escroc* hameçonnage phishing méfiez signalez signaler_le si_quelqu_un vous_demande_de
    vous_demandait attention_aux suspect*`,
  but: 'mais cependant sinon donc alors',
  review: `
    évalu* retour retours quelques_mots quelques_lignes petit_mot votre_expérience ton_expérience votre_opinion
    vos_impressions avis commentaire commentaires étoile étoiles évaluation évaluations une_note bonne_note note_de
    témoignage recommandation appréciation jolis_mots gentils_mots`,
  give: `
    partag* laiss* dépos* écri* publi* recopi* copi* laisser laissez laisse laissiez laisserez laissant écrire écrivez
    écris écriviez déposer déposez dépose poster postez poste mettre mettez mets mettiez donner donnez donne donniez
    partager partagez partage publier publiez rédiger rédigez ajouter ajoutez attribuer faire recopier copier`,
  ask: `
    dites_le dites_du_bien quelques_mots_sur_nous mots_sur_nous lignes_sur_nous parler_de_nous notez_nous notez
    évaluez évaluez_nous nous_noter nous_évaluer noter_notre recommandez_nous nous_recommander recommandez
    partagez_votre_expérience noter_votre donnez_votre_avis votre_avis_sur donner_votre_avis un_avis_google
    avis_google_s parlez_de_nous laissez_en_un laisser_un_mot`,
  place: `
    ailleurs autres_sites autre_site autres_plateformes autre_plateforme notre_page ma_page livre_d_or_en_ligne
    réseaux_sociaux fiche_google page_google profil_google autres_portails`,
  thanks: `
    a_de_bons a_d_excellents ont_de_bons bien_noté bien_notée bien_notés nous_avons disent merci_pour merci_de_votre
    vu_vos vu_les lu_les lu_vos lu_sur vu_sur trouvé_sur avons_vu avons_lu ai_vu ai_lu d_après selon les_avis_sur
    consultez_les regardez_les a_de_très_bons`,
  none: `
    pas_ici pas_seulement_ici n_oubliez_pas n_oublie_pas n_hésitez_pas n_hésitez n_hésite_pas pas_de_problème
    pas_de_souci pas_seulement ne_vous_inquiétez_pas pourquoi_pas n_est_ce_pas banque_alimentaire sans_problème
    sans_souci en_note faire_la faites_bon faites_attention pas_besoin numéro_de_réservation faire_attention sur_place
    dit_entre_nous`,
};

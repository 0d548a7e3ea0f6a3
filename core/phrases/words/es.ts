import type { PhraseWords } from '../role.ts';

export const ES: PhraseWords = {
  pay: `
    pagarle pagarte pagaros pagar paga pagas pague paguen pagáis pagad págame páganos pagarme pagarnos págueme
    páguenos pago pagos pagando pagarlo abonar abone abona abonas abono abonen ingresar ingrese ingresa ingresas
    ingreso liquidar liquide anticipo prepago ser_pagado ser_abonado hacer_el_pago hacer_un_pago depositar deposite
    deposita depósito_bancario arréglate arréglese arréglalo arreglarlo arreglaos dame_el_dinero deme_el_dinero
    me_transfieres transfiéreme transfiérame transfiereme pagas_fuera pagar_fuera paga_fuera pagando_fuera`,
  send: `
    enviar envía envíe envíen envíame envíenos envíanos envíeme mandar manda mande mándame mándeme mándenos dinero
    acepto aceptamos aceptar prefiero preferimos usar usa use utilizar utilice utiliza hacer haz haga hazme hágame
    hacerme hacerlo transferir transfiere transfiera transferirme transferirnos transferirlo pasar pasarme pasas
    comprar compre compra plata importe girar gire giro`,
  channel: `
    transferencia transferencias transferencia_bancaria cuenta_bancaria datos_bancarios tarjeta_regalo tarjetas_regalo
    tarjetas_de_regalo tarjeta_de_regalo tarjetas_prepago bizum bizums giro_postal número_de_cuenta clabe cbu
    criptomonedas criptomoneda billetera_virtual enlace_de_pago link_de_pago yape nequi oxxo ingreso_en_cuenta
    giro_bancario la_cuenta_indicada a_la_cuenta_de en_la_cuenta_de tarjetas_de_steam tarjeta_de_steam
    tarjetas_de_google tarjetas_de_itunes tarjetas_de_amazon me_transfieres transfiéreme transfiérame transfiereme`,
  account: 'mi_cuenta nuestra_cuenta cuenta_corriente a_cuenta_de cuenta_personal',
  cash: `
    efectivo en_efectivo en_metálico metálico cash al_contado cheque cheques en_mano todo_en_efectivo todo_en_metálico
    dame_el_dinero deme_el_dinero en_un_sobre`,
  out: `
    fuera sin evitar evitamos evitando evitas saltar saltarnos saltándonos al_margen en_vez_de en_lugar_de ahorrar
    ahorras ahorramos ahorrarnos ahorrarse ahorrarte esquivar por_fuera nos_ahorramos`,
  outside: `
    por_fuera fuera_de_aquí fuera_de_la_plataforma fuera_de_la_web fuera_de_la_página en_negro bajo_cuerda bajo_mano
    trato_directo por_privado al_margen_de_la_plataforma fuera_de_la_aplicación fuera_del_sitio fuera_de_la_app
    sin_intermediari* arreglamos_entre_nosotros arreglarlo_entre_nosotros hacemos_entre_nosotros
    arreglamos_entre_nosotras precio_privado precio_particular en_vez_de_aquí en_lugar_de_aquí pagas_fuera pagar_fuera
    paga_fuera pagando_fuera plataforma_al_margen web_al_margen`,
  here: 'plataforma plataformas web página sitio app aplicación portal sitio_web página_web sistema',
  on: 'no en por mediante través desde con vía',
  direct: 'directamente directo directa privado en_privado personalmente',
  me: `
    pagarle pagarte pagaros a_usted a_ustedes mi_cuenta nuestra_cuenta mí mi mis conmigo nosotros nosotras nuestro
    nuestra nuestros nuestras me nos propietario propietaria dueño dueña anfitrión págame páganos pagarme pagarnos
    págueme páguenos hacerme transferirme transferirnos mándame envíame hazme hágame pasarme`,
  your: 'su sus tu tus vuestro vuestra vuestros',
  commission: `
    comisión comisiones gastos_de_gestión gastos_de_servicio tarifa_de_servicio tarifas_de_servicio tasa_de_servicio
    cargos_de_la_plataforma gastos_de_la_plataforma tasas_de_la_plataforma intermediarios intermediario tarifas_de_la
    gastos_de_la`,
  cheaper: `
    más_barato más_barata más_económico barato baratos descuento descuentos rebaja rebajar rebajo ahorrar ahorras
    ahorramos ahorrarnos ahorrarse ahorrarte ahorro mejor_precio precio_especial menos_dinero más_bajo dejo_en menos
    sale_mejor`,
  book: `
    reservar reserva reservas reserve reserves reservad cancelar cancela cancele canceles cancelas cancelamos
    cancelación anular anula anule alquilar arreglar prolongar cancelen rechazar rechaza rechace`,
  stay: `
    alquiler renta el_resto restante saldo importe_total el_total precio_total estancia alojamiento el_importe
    la_mitad cantidad_restante precio_del la_diferencia la_reserva el_precio precio_de_la por_las_noches la_señal
    señal la_noche por_noche todo_en_efectivo todo_en_metálico`,
  advance: `
    por_adelantado por_anticipado anticipo antes_de_llegar antes_de_la_llegada antes_de_su_llegada antes_de_tu_llegada
    antes_de_venir con_antelación ahora_mismo hoy_mismo hoy mañana_mismo de_antemano adelanto adelantado adelantada
    para_confirmar para_asegurar para_garantizar antes_de_la_entrada antes_del_check previamente señal
    antes_de_vuestra_llegada para_bloquear cuanto_antes`,
  local: `
    desayuno desayunos comida cena restaurante* bar bares cafetería panadería taxi* autobús bus tranvía ferry tren
    metro aparcamiento parking estacionamiento entrada entradas museo* mercado mercados mercadillo cajero cajeros
    tienda* supermercado traslado traslados lanzadera barco bicicleta* bici bicis excursión excursiones visita visitas
    sauna lavandería leña bebidas playa hamaca* sombrilla* tumbona* parquímetro conductor quiosco kiosco esquí forfait
    peaje* guía propina propinas cerca oficina_de spa masaje máquina minibar kayak* chiringuito taxista sólo_aceptan
    solo_aceptan no_aceptan camping* al_lado vende venden pescador*`,
  due: `
    tasa_turística tasas_turísticas impuesto_turístico impuesto ecotasa fianza fianzas depósito depósito_de_seguridad
    depósito_de_las_llaves sábanas toallas limpieza luz electricidad calefacción cuna mascota* llegada_tardía
    check_in_tardío ropa_de_cama`,
  refund: `
    reembols* devolución devoluciones devolver devolveremos devolvemos devuelv* devuelto devuelta reintegr* retorn*`,
  not: 'no nunca jamás ningún ninguna nadie ni tampoco nada',
  warn: `
    estafa* fraude* fraudulent* timo phishing sospechos* denunci* si_alguien cuidado_con le_pide_que te_pide_que
    avísenos_si`,
  but: 'pero sin_embargo sino así_que entonces',
  review: `
    reseñ* valorac* valorar valór* puntú* puntua* calific* estrellitas unas_palabras unas_líneas opini* su_experiencia
    tu_experiencia vuestra_experiencia reseña reseñas opinión opiniones valoración valoraciones calificación
    calificaciones estrella estrellas comentario comentarios puntuación testimonio recomendación crítica
    palabras_bonitas`,
  give: `
    poned ponednos pónganos pongan copie copia compart* dejadnos escribidnos dejarnos dejar deja deje dejas dejes
    dejen dejad déjanos déjenos dejarme déjame dejáis dejéis escribir escribe escriba escribes escríbanos escríbenos
    escribirnos poner pon ponga pongas ponnos ponernos póngannos dar denos danos darnos publicar publica
    publique publiques compartir comparte comparta compartas hacer haz haga hagas hacernos subir añadir pegar copiar`,
  ask: `
    cuéntaselo cuénteselo cuenta_a_todos palabras_sobre_nosotros líneas_sobre_nosotros hable_de_nosotros
    habla_de_nosotros valóranos valórenos valorarnos valora valore valoren valorad valorar_nuestro puntúanos puntúenos
    puntuarnos califícanos califíquenos calificarnos recomiéndanos recomiéndenos recomendarnos recomendadnos
    danos_cinco danos_5 comparta_su_experiencia comparte_tu_experiencia evalúenos evalúanos déjanos_una cuéntale
    cuente_su_experiencia cuenta_tu_experiencia evaluarnos opinar`,
  place: `
    otro_sitio otros_sitios otra_web otras_webs otra_página otras_páginas otra_plataforma otras_plataformas otro_lado
    otros_portales nuestra_página mi_página redes_sociales ficha_de_google perfil_de_google otra_parte`,
  thanks: `
    tiene_buenas tiene_muy tienen_buenas tenemos bien_valorado bien_valorada dicen gracias_por vimos_en vi_en leí_en
    leímos vimos_sus vimos_tus hemos_visto he_visto he_leído hemos_leído encontramos_en según las_opiniones_de
    las_reseñas_de encontré_en mire_las vea_las`,
  none: `
    no_aquí no_sólo_aquí no_olvid* no_dud* no_se_preocup* no_te_preocup* no_hay_problema no_sólo no_solo sin_problema*
    sin_duda por_qué_no no_os_preocup* banco_de_alimentos dejar_las_llaves deja_las_llaves deje_las_llaves
    dejar_el_coche deja_el_coche no_hace_falta hoy_en_día número_de_reserva para_que_no por_favor_no_dude
    fuera_de_temporada`,
};

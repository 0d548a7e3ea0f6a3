export const ES = `
  a abajo abierta abierto abrir abrazo abrazos acá acabamos acceso además adiós adónde aeropuerto agradable agradezco
  agua ahí ahora ahorita aire al algo algún alguna algunos allá allí alojamiento alquilar amable amigo amigos antes año
  años anoche apartamento apenas aquí arriba así atención aún aunque autobús avisa avise avisen aviso ayer ayuda ayudar
  bajar baño barato basta bastante bebé bien bienvenida bienvenido bienvenidos billetes bonita bonito buen buena buenas
  buenisimo bueno buenos buscar busco cada caja cafe calefacción calle caliente calor cama camas cambiar cambio camino
  cancelar carro casa casi cena cerca cerrada cerrado chau che chévere chica chicos claro coche cocina código comer
  comida como cómo comprar con conmigo confirmar contigo correo cosa cosas creo cual cuál cuando cuándo cuanto cuánto
  cuántas cuántos cuarto cuatro cuesta cuna da dale dan dar de debe debo decir dejar deja dejo del delante demasiado
  dentro depa departamento desayuno desde después desayunar detrás día días dice dime dinero dirección disculpa
  disculpe disponible dónde donde dormir dos ducha duda durante e el él ella ellos embargo en encanta encantada
  encantado encanto encantó encontramos encontrar enseguida entonces entrada entrar entre enviar envía envío era eres
  es esa ese eso espera espero esperamos esposa esposo esta está estaba estábamos estaban estación estado estamos están
  estar estaremos estas estás este esto estos estoy estupendo excelente factura falta familia favor fecha felices feliz
  fin foto fotos frente frío fue fuera fuimos fueron funciona funcionan gato genial gente gracias gran grande gratis
  grupo gusta gustaría gustó gusto ha haber había habitación hablar hace hacer hacia han has hasta hay haya he hemos
  hermano hermosa hermoso hija hijo hijos hola hora horas horario hoy huésped huéspedes iba igual incluido incluye ir
  jardín jueves juntos justo la lado lamentablemente largo las lavadora le lejos les libre limpia limpio lindo listo
  llamar llave llaves llega llegada llegar llego llegó llevar lluvia lo los luego lugar lunes luz mal mala maleta
  maletas mamá mañana mando mandar manera mar martes más mascota mascotas me media mediodía mejor menos mensaje mes
  mesa mi mía miércoles minutos mío mira mis misma mismo momento mucha muchas muchísimo mucho muchos muy nada nadie
  necesita necesitamos necesitar necesito ni niña niñas ningún ninguna niño niños no noche noches nombre nos novio
  novia nueva nuevo nunca o ojalá olvidé olvidamos otra otras otro otros padres pagar país para paraguas parece parque
  parte pasa pasado pasar paseo pequeña pequeño pedir pena pensar pero perra perro persona personas perdón perfecta
  perfecto piscina piso playa pocas poco podemos poder podéis podían podido podrían podría podríamos podrías por porfa
  porfavor porque posible precio pregunta preguntar prefiero primera primero principal problema problemas pronto
  próxima próximo pude pueda pueden puede puedes puedo puerta pues punto puntuales que qué quedó queda quedamos querer
  quería queríamos quien quién quiere quiero quieren quisiera quizás rápido razón recibí recoger recomienda recomiendas
  recomendar reserva reservar responder resto retraso rico ropa ruido sábado saber sabes sábanas sacar salida salimos
  salir salgo saludo saludos salud se sé sea segundo seguro sean seis semana señor señora ser será sería servicio si sí
  siento sillas sin sitio sobre solamente solo sólo somos son soy su subir suerte sus tal también tampoco tan tanta
  tanto tarde tardes te teléfono temprano tener tenga tengan tengo tenéis tercero terraza ti tiempo tiene tienen tienes
  toalla toallas toda todas todavía todo todos tomar trabajo tráfico tranquilo tranquila traer tras tren tres tu tú tus
  un una unas uno unos usar usted ustedes va vacaciones vale vamos van vas vaya veces vecinos ver verdad vez vía viaje
  viajamos viernes viene vienen vino vista vivir voy vuelo vuelta y ya yo xq tb tmb finde holi holaa onda padre gracia
  graciasss súper depto porfis pa nomás plata reembolso junto marido incluso tipo visita viajar busca estacionar
  contacto total plan gas mapa codigo armario almohada almohadas manta mantas plancha ascensor basura hormigas valijas
  guía fuente cumpleaños navidad encontré perdí perdimos volver seguimos sigue probamos caminando recomiendan vuestra
  vuestro os hicimos hizo dijo dijeron ayuden avisar avisamos boleto boletos vieja jaja jajaja nieve cadenas trabó
  vegetarianas vegetariano equivocado increíble aparcamos aparcar autocaravana huele asco sinceramente demorado abre
  tranquilos apuro inodoro tapado efectivo equipo profundo lago aceptan separadas separada cancelaron cancelado
  excursión llueve fumando fumar balcón secador pelo menores siete ocho nueve diez once doce veinte abrigo abuela
  abuelo aceite acompañar aconseja acostumbrado adelante agotado agradables alfombra alimentos alquiler alta amables
  ambos ancho anda anduvo animal anfitrión anfitriona apagar apagado aparte apellido aprovechar arreglar arreglado
  arena arroz asiento atascado atraso aun avión bañera baja bajo balneario banco barata barca barco barrio bebida beber
  bicicleta bicicletas bolsa bolso bonitas bosque botella botellas brazo broma cabeza cable cafetera calefactor
  calurosa camión campo cancelación cancha cansados cara carne caro carpa carretera carta cartel castillo cepillo
  cercano cerradura cerveza cielo cine cita clase clave cobija cobrar cobro cocinar colchón colchones comedor comento
  cómoda cómodo completo compra compras conexión confirmación confirma confirmado confundido consejo consulta contento
  contestar continuar copa copas correcto cortinas corto corriente cruz cubiertos cuchara cuchillo tenedor plato platos
  vaso vasos cuenta cuidado cumple dañado débil decirme decidir demora demás dentista desagüe desastre descanso
  descuento desea despacio despertar destino devolver diferencia difícil doble doctor domingo dueña dueño dulce
  edificio elegir emergencia empieza encima encargado encender enchufe enfermo enfrente entendido entiendo entrega
  entregar enviado enviamos equipaje equipajes error escalera escaleras esconder escuela espectacular espejo esperando
  espacio espalda estacionamos estacionado estancia estufa estupenda exacto excelentes experiencia explicar fácil
  farmacia feria fiesta fila flores fondo forma freno fresca fría frutas fuego fuerte fuga fumamos funcionando ganas
  garaje gastos goteras grifo grito guardar guapo gustar habla hambre sed harina helado herida hielo hierro hospital
  hubo huevo huevos humo idioma iglesia importa importante incendio incluida incómodo indicar información insectos
  intenté intentamos interesante invierno verano invitados invitado isla jabón jamón jefe juego juguetes jugar lámpara
  lástima lavar lavabo lavado leche leer lenta lento ley libro limón limpieza limpiar línea llamé llamo llena lleno
  lleva llovía loco madera madre madrugada maravilla maravilloso maravillosa mayor médico medicina medio menor menú
  mercado metros microondas miedo mil mirar mochila mojado molesta molestar molestia montaña morir mosquitos mostrar
  mover muebles muerto mundo museo música nadar natural naranja necesitan necesitas negro nevera ninguno nivel nube
  número obra obras ocupado oído oír ojo ola oler olor olvidado opción ordenador oscuro pan pantalla papel paquete
  parada pareja pared partido pasaporte pasan pasaje pasamos patio paz pedido pelota pensaba pequeños perdida perdido
  perdona permiso permite permiten pesado pescado pie piel pies pintura piden pila placer planta población policía
  poner pongo portero postre practicar prender preparar presupuesto prima primo probar prometo propina propio próximos
  puente puesto quejas quemado queso quita quitar radio rato raro recepción recibo recomendado recorrido red regalo
  regresar regreso reír reloj repetir reparar río risa rojo romper rompió roto rota sacó sal sala salón salsa salió
  sangre seca secadora seco segura sello sentir separado servilletas siguen silla silencio simpática simpático sitios
  sofá sol sola soleado sonar sopa sorpresa sótano suave sube subida sucia sucio suelo sueño suficiente supermercado
  supone tarjeta taza tazas té techo tela tele televisión tema temperatura termina terminar ternura tetera tía tienda
  timbre tío tirar toca tocar tono tormenta torre trabaja trajo tranquilas transporte trato triste turismo último
  última únicamente único uso usamos útil vacío varias varios vela vender ventana ventanas ventilador veo verde vestido
  viejo viento vine vinimos violín visitar visto zapatos zona orita órale chido alquilan alquila protector solar kayak
  kayaks sauna lleven siempre escríbame portal móvil normas final turística contador cero serie sáb quiera miro mandala
  hermana pierden depósito espacios paso jeje cortado pegado lleguen llámenme fijo vecina llámame apúntalo llamas ceros
  necesites apunta haga pago háblame verifique cambia cortijo olivar nuestra enlace izquierda baje pestaña casafaro
  avísenos llegan fianza licencia vft aforo llegamos ave asientos lean miren cif concepto bodega venden litros pintada
  antiguo tasa pers llamen cobertura escriban contesto entregado conserje estrellas juegos aterriza tablet avda esc
  dcha horno eco pastillas fregadero repuesto orgánica lun mié vidrio pagué faltan derecha adjunto mancha alarma marque
  segundos póliza hogar modelo prof cop gómez vive pregunten nac registro vemos importe terminada panadería oye
  catastral máx cajón pilas dejé escríbeme llama icloud barbacoa exp señal pasen cierren escapa matrícula lectura xlsx
  precios según temporada autobuses enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
  diciembre español francés alemán inglés fríos asado afuera jacuzzi adultos ambiente amigas andamos alto altura
  alergia anexo baratas bonitos calma calmo cancelada centro certeza clima colocar combinado continua conversar corte
  cortina costa crédito cuidar culpa decidimos dedo demorar descansar diferente documento documentos empresa enorme
  entender especial esperado evento evitar extra flor fresco fruta grandes guarda hospedar italiano linda lista local
  marcado marcar minuto momentos mosquito mudar normal parado parados parar partida pastel perder permitido plano
  planos precisa preciso presente procurar realmente resolver reservado reservada reservados restaurante restaurantes
  retorno sede sentar simple sombra terminal turista usado valor vende vistas viva vivo placa filtro norte fiscal manda
  restante confirmo cancelo bus hermosas ansioso ansiosa regular`;

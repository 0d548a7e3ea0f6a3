import type { NoticeTexts } from '../notice-texts.ts';

export const es: NoticeTexts = {
  refusedSubject: 'Su mensaje no se ha transmitido',
  refused: 'No hemos podido transmitir su mensaje.',
  undeliverableSubject: 'Su mensaje no se ha podido entregar',
  undeliverable: (at, about) => `Su mensaje del ${at} (${about}) no se ha podido entregar.`,
  delayed: {
    subject: 'Su mensaje aún no se ha transmitido',
    opening: (at, about) =>
      `Su mensaje del ${at} (${about}) nos ha llegado, pero por un fallo de nuestro servicio aún no se ha transmitido.`,
    remedy:
      'Se conserva y se transmitirá en cuanto se solucione el fallo. No es necesario volver a enviarlo. Si es urgente, diríjase a nuestro servicio de atención.',
  },
  leftOut: {
    subject: 'No se han transmitido todos sus archivos',
    opening: (at, about) => `Su mensaje del ${at} (${about}) se ha transmitido, pero sin lo siguiente:`,
    reasons: {
      type: 'Aquí no se transmiten archivos de este tipo.',
      addresses:
        'Los correos adjuntos, las invitaciones y las tarjetas de contacto contienen direcciones y aquí no se transmiten.',
      program: 'No se transmiten programas ni otros archivos que se ejecutan al abrirlos.',
      encrypted: 'Los archivos cifrados no se pueden comprobar y no se transmiten.',
      archive: 'No se transmiten los archivos comprimidos que no se pueden comprobar por completo.',
      picture:
        'Esta imagen está dañada: no se puede eliminar de ella el lugar donde se tomó, por lo que no se transmite.',
      number: 'Un mensaje no admite tantos archivos. Envíe los demás en otros mensajes.',
      links: 'Su cuenta no puede enviar enlaces por ahora, y este archivo puede contenerlos.',
    },
    passing: (kinds) => `Lo que se transmite: ${kinds}.`,
    kinds: { images: 'imágenes', pdf: 'archivos PDF' },
    remedy: 'Escriba lo importante en un mensaje nuevo, o envíelo en una forma que se transmita.',
  },
  whatToDo: 'Qué puede hacer:',
  help: 'Ayuda y formulario de contacto',
  windows: {
    opens: (at) => ({
      problem: `Los mensajes de esta conversación solo se pueden enviar a partir del ${at}.`,
      remedy: 'Vuelva a enviar su mensaje a partir de ese momento.',
    }),
    notConfirmed: {
      problem: 'La reserva no está confirmada, por lo que todavía no se pueden enviar mensajes.',
      remedy: 'Vuelva a escribir en cuanto la reserva esté confirmada.',
    },
    neverConfirmed: {
      problem: 'La reserva se canceló sin haber sido confirmada, por lo que no se pueden enviar mensajes.',
      remedy: 'Si aun así hay algo por resolver, utilice nuestro formulario de contacto.',
    },
    notBooked: {
      problem: 'En este anuncio los mensajes comienzan con una reserva, y todavía no la hay.',
      remedy: 'Vuelva a escribir cuando haya una reserva, o utilice nuestro formulario de contacto.',
    },
    closed: (at, why) => `Los mensajes de esta conversación están cerrados desde el ${at}: ${why}.`,
    ended: (at, why) => `Esta conversación terminó definitivamente el ${at}: ${why}.`,
    afterEnd: (span) => `${span} después del final o de la cancelación`,
    afterGuest: (span) => `${span} después del último mensaje del cliente`,
    reopens: (until, span) =>
      `El cliente todavía puede escribir hasta el ${until}; un nuevo mensaje suyo le abre de nuevo la conversación durante un máximo de ${span}. Si no, utilice nuestro formulario de contacto.`,
    contactForm: 'Si queda algo por resolver, utilice nuestro formulario de contacto.',
  },
  refusals: {
    'rate-limited': (when) => ({
      problem: 'Ha enviado muchos mensajes en poco tiempo.',
      remedy: `Vuelva a enviar este mensaje ${when}.`,
    }),
    'several-recipients': (count) => ({
      problem: `Su correo nombra a ${count} destinatarios en «Para» o «Cc». Para protegerlos, ninguno lo ha recibido.`,
      remedy: 'Escriba a cada uno en un correo aparte, o ponga las direcciones en «Cco».',
    }),
    'attachment-type': (names) => ({
      problem: `Aquí no se pueden enviar estos archivos: ${names}.`,
      remedy: 'Vuelva a enviar su mensaje sin ellos, o envíe lo importante en una forma que se transmita.',
    }),
    'attachment-size': (limit) => ({
      problem: `Los archivos adjuntos de un mensaje pueden sumar ${limit}; los suyos superan ese límite.`,
      remedy: 'Envíe archivos más pequeños, o repártalos en varios mensajes.',
    }),
    'message-too-long': (limit) => ({
      problem: `Un mensaje puede tener ${limit} caracteres; el suyo tiene más.`,
      remedy: 'Acórtelo, o envíelo en varias partes.',
    }),
    'inquiries-not-offered': {
      problem: 'Este anuncio no admite mensajes antes de la reserva.',
      remedy: 'Haga su pregunta en la página del anuncio; allí se responde en público.',
    },
    'links-disabled': (reason) => ({
      problem: `Su cuenta no puede enviar por ahora enlaces ni archivos que puedan contenerlos, y su mensaje tiene uno. El motivo: ${reason}`,
      remedy:
        'Vuelva a enviarlo sin enlaces y sin más archivos que imágenes. Si cree que se trata de un error, o la causa ya no existe, escriba a nuestro servicio de atención: lo revisa y levanta la medida.',
    }),
    'attachment-infected': {
      problem: 'Un archivo adjunto de su mensaje no ha pasado nuestro análisis antivirus.',
      remedy: 'Compruebe su dispositivo, y vuelva a enviar el mensaje sin ese archivo.',
    },
    'alias-unknown': {
      problem: 'La dirección a la que ha escrito no existe.',
      remedy: 'Use la dirección completa, tal como figura en la reserva o en el último correo sobre ella.',
    },
    'sender-unknown': {
      problem: 'La dirección desde la que ha escrito no pertenece a esta conversación.',
      remedy: 'Escriba desde la dirección que tenemos registrada.',
    },
    'sender-unverified': {
      problem: 'No hemos podido comprobar que este correo venga de su dirección.',
      remedy: 'Envíelo a través de su propio proveedor de correo.',
    },
    'automatic-mail': {
      problem: 'Las respuestas automáticas y los envíos masivos no se transmiten.',
      remedy: 'Escriba el mensaje personalmente.',
    },
    'mail-loop': {
      problem:
        'Este correo da vueltas en círculo: ya ha pasado por nuestro servicio, o repite lo que se acaba de decir.',
      remedy: 'Desactive el reenvío y las respuestas automáticas, y escriba un correo nuevo.',
    },
    spam: {
      problem: 'Nuestro filtro ha tomado este correo por correo no deseado.',
      remedy: 'Redáctelo de otra manera, o diríjase a nuestro servicio de atención.',
    },
    'empty-message': {
      problem: 'No hemos encontrado ni texto ni archivos adjuntos en su mensaje.',
      remedy: 'Escriba su respuesta por encima del correo citado, y vuelva a enviarla.',
    },
    'payment-off-platform': {
      problem: 'Su mensaje pide un pago fuera de nuestra plataforma.',
      remedy:
        'Todo lo que corresponde a la reserva se paga en nuestra plataforma, donde está protegido. Vuelva a enviar el mensaje sin esa petición.',
    },
    'review-elsewhere': {
      problem: 'Su mensaje pide una valoración fuera de nuestra plataforma.',
      remedy: 'Pida valoraciones solo en nuestra plataforma, y vuelva a enviar el mensaje sin esa petición.',
    },
  },
  againFrom: (at) => `Vuelva a enviar este mensaje a partir del ${at}.`,
  sealed: {
    encrypted: {
      problem: 'Su correo está cifrado, y por eso no se puede transmitir.',
      remedy: 'Vuelva a enviarlo sin cifrar.',
    },
    signed: {
      problem:
        'Su correo está firmado de modo que el texto queda dentro de la firma, junto con un certificado que contiene su dirección. No se puede transmitir.',
      remedy: 'Vuelva a enviarlo sin firma, o como texto claro con la firma adjunta.',
    },
  },
  reasons: {
    'mailbox-full': {
      problem: 'El buzón del destinatario está lleno.',
      remedy: 'Inténtelo de nuevo más tarde. Si es urgente, diríjase a nuestro servicio de atención.',
    },
    unreachable: {
      problem: 'No se ha podido contactar con el servicio de correo del destinatario.',
      remedy: 'Inténtelo de nuevo más tarde. Si es urgente, diríjase a nuestro servicio de atención.',
    },
    'too-large': {
      problem: 'El mensaje con sus archivos adjuntos es demasiado grande para el buzón del destinatario.',
      remedy: 'Envíe archivos más pequeños, o repártalos en varios mensajes.',
    },
    'unknown-address': {
      problem: 'La dirección de correo del destinatario no existe o ha dejado de existir.',
      remedy: 'Diríjase a nuestro servicio de atención: pediremos otra dirección al destinatario.',
    },
    rejected: {
      problem: 'El servicio de correo del destinatario no ha aceptado el mensaje.',
      remedy: 'Redáctelo de otra manera, quite los archivos adjuntos, o diríjase a nuestro servicio de atención.',
    },
  },
};

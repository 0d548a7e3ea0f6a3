export const PT = `
  a à abraço abraços acabamos acesso acho adorámos adoramos adorei aeroporto agora agradeço agradecemos água aguardo
  ainda ajuda ajudar alguém algum alguma almoço alojamento alugar amanhã amigo amigos andar aniversário animais
  anfitrião antes ano anos ao aos apartamento apto ap apenas aqui aquecedor aquecida aquecimento ar as às assim até
  atenciosamente atraso atrasados avião aviso barulho bastante bebê bebé beijos bem berço boa boas bom bonita bonito
  breve busca buscar cá cachorro cachorros cada café cama camas caixa cancelar cão carregador carro cartão casa casal
  cedo cem centro certeza certo chamar chave chaves chega chegar chegaremos chegou chego chover chuva cidade cima claro
  cobertor código coisa coisas com combinado comer comida como comigo comprar comboio confirmar conosco connosco
  conseguimos conseguir consigo conta cuidado cumprimentos custa d da daqui dar das de deixar deixei deixámos demais
  dentro depois desculpa desculpe desde deve devo dia dias disponível diz dizer do dois dor dormir dos duas durante
  duche dúvida e é ela ele eles elevador em embora encontrar encontramos encontro então entrada entrar entre entrega
  enviar era espera esperamos espero esposa esqueci esquecemos essa esse esta está estaciona estacionamento estacionar
  estamos estão estar estaremos estava estávamos este estou eu exato excelente faço fala falar falta família faz fazer
  fechada fechado feito feliz feriado ficar ficou fica filha filho filhos fim foi fomos for fora foram frente
  frigorífico frio funciona gás gente geladeira gostamos gostámos gostaria gostaríamos gostei gosto grande grátis grato
  grata grupo há hoje hora horas hóspede hóspedes horário incluído incluso infelizmente ir isso isto já janela jantar
  junto lá lado lamento legal lençóis levantar levar lhe limpa limpeza limpo linda lindo lista livre local logo longe
  loja lugar luz máquina mãe maior mais mala malas manhã mandar mar marcar maravilha maravilhosa maravilhoso marido mas
  massa me meia meio melhor menos mensagem mês mesa mesmo metrô meu meus mim minha minhas minuto minutos moça momento
  moro muita muitas muito muitos mulher na nada não nao naquela nas nem nenhum nessa nesse no noite noites nome nos nós
  nossa nossas nosso nossos nova novamente novo num numa número nunca o obg obrigada obrigadão obrigado oi oito olá ola
  onde ontem ônibus os ótima ótimo ou outra outras outro outros ouvir pagamento pagar pai pais para parabéns parada
  parece parte partir passado passar passeio pé pede pedir pegar pela pelas pelo pelos pena pequena pequeno
  pequeno-almoço pergunta perto pessoa piscina pode podem podemos poder poderia poderiam poderíamos podia pois ponto
  por porque porta possível possivel posso pouco pra praia prazer precisa precisamos preciso preço prédio prezada
  prezado problema problemas próxima próximo qual qualquer quais quando quanta quantas quanto quantos quarto quartos
  quase que quê quem quente quer querem queremos queria queríamos quero quinta rápido realmente recebemos receber
  recebi recomenda reembolso reserva reservar responder resposta retorno roupa rua sábado saber sabe saída sair são se
  segunda seguro seis seja sejam sem semana sempre senhor senhora ser será seria seu seus sexta sim simpático só sobre
  somente somos sorte sou sua suas super tá talvez também tarde tão tb tbm tem têm temos tempo tenha tenho ter terça
  terá terraço tinha tinham tipo tira toalha toalhas toda todas todo todos tomar total tranquilo transferência trânsito
  traz três trem tu tua tudo ultima última último um uma umas uns vai valeu vamos vão varanda vc vcs vejo vem ver
  verdade vez vezes viagem viajar vieram vir vira visita vista viva você vocês volta voltar volto voo vossa vosso
  vossas vossos vou eh né td blz msg qdo pq vlw flw kkk rs abs bj bjs oii galera bacana beleza fixe giro autocarro
  telemóvel casa-de-banho calor principal pronto segundo vale euros contigo departamento plano foto mapa endereço
  armário travesseiro travesseiros almofada cobertores ferro gato lixo formigas guia fonte natal encontrei perdi
  perdemos tentamos dicas apê casaco capa calçado esperar-vos acha funcionando quebrado quebrada estragado correntes
  neve cofre emperrou vegetariana vegetariano errada errado incrível arrasa caiu estacionamos autocaravana cheira mofo
  nojo atrasou meia-noite abre pressa sanita entupida entupido entupiu vivo equipamento fundo lago estimação finalmente
  preferimos separadas separados cancelado cancelada causa fumando fumam fumar sacada secador cabelo sete nove dez onze
  doze vinte menores pagam abrir aberta aberto acabou aceita acesa acima açúcar acordar adesivo adiantado adulto
  adultos agendar agradável aguardamos além alergia alimentos alta alto altura aluguel alugamos amável amáveis ambiente
  amigas amo andamos anda anexo anúncio apagar aproveitar apresentar aquecer areia ar-condicionado arrumar arrumada
  arroz árvore assento assinar assustada atenção atender atendimento atrás autorizado avenida avó avô avisar avisem
  azul bagagens baixo baixa balcão banco banho barata baratas barato barco batata bater bateria bebida beber bicicleta
  bicicletas bilhete bilhetes bloqueado bloqueada boia bolsa bolo bonitos botão braço branco brinquedo brinquedos
  buraco cabe cabeça cabide cadê calmo calma câmara câmera cancelamento cansado cansados caneca canto capacete carne
  caro carta cartões cerveja céu chá chaleira chama chamo chão chata chato cheia cheio cheiro chinelo chuvoso cinco
  cinema clima cobrar cobrança colchão colchões colega colher colocar começa começar comentário completo compra compras
  comum concordo condomínio conexão conferir confirmação confirmado confirma confirmo confortável congelador conserto
  consertar consulta contacto contato contente continua conversar convidados convite copo copos cor coração correr
  correio correto corte cortina cortinas costa crédito cuida cuidar culpa curto custam dados dançar data debaixo
  decidir decidimos dedo deixa deixo deixem dele dela demora demorar dentista dependendo descer desconto descansar
  desculpem desejo desligar desligado despertador destino detalhe devagar devolver devolução diferente difícil direto
  esquerda disse disso divertido dizem doce documento documentos doente doentes dono dona doutor duplo economizar
  edifício educada embaixo embarque emergência empresa encanador encomenda enorme ensinar entende entender entendi
  entrego entregar enviado enviei envio enviou época equipa erro errei escada escadas escola escrever escuro escutar
  especial esperando espaço esperado esquina estadia estadias estranho estrada estragou estrela europeu evento evitar
  exatamente excursão exemplo explicar extra faca garfo prato pratos falei falou faltam farmácia fazemos febre fecha
  fechadura férias festa fiz fizemos fila fio flor flores fogão fogo fome sede força forno forte fraca fraco fralda
  francês freguês fresco fruta frutas fui fumaça fumo função funcionam funcionário fundos ganhar garrafa garrafas
  gelado gelo geral gentil gordura gorjeta gosta gostou graças grandes gratuito grelha greve guarda guarda-chuva
  guardar guarda-roupa haver história homem hospital hospedar umidade idade ideia idioma igreja ilha imagem importa
  importante imposto incêndio incluída incluir informação informações ingresso ingressos início insetos instruções
  interessante interfone inverno verão irmã irmão italiano jantamos jardim jeito jogar jogo jovem juntos lâmpada
  lamentamos largo lata lavar lavandaria lavanderia lembrar lembro lenta lento leite lençol letra leva levo lembrança
  liga ligado ligar ligo ligou limpar limpos língua linha loiça louça lotado lua luva maçã madrugada magoada mandei
  mandou manta mapas máquinas maravilhosos marcada marcado matar medo médico meia-hora menina menino menor mercado
  metros micro-ondas mil moeda molhado momentos morar moramos morrer mosquito mosquitos mostrar móveis mover mudança
  mudar multa mundo museu música nadar namorada namorado nascer natural navio necessário negócio neto neta nível noivo
  normal novas novos ocupado óculos oferecer óleo olha olhar opção opções ordem orientação ouvi ovo ovos padaria
  palavra panela panelas pão papel parado parados parar parede parentes parou partida partimos passagens passaporte
  pastel pátio pé-de-moia peço pedi pedido pedra pegamos peguei peixe pele pensar pensei pequenas pequenos perdão
  perder perdeu perdido perdida perguntar perigo perigoso permite permitido pia piso planos planta pneu polícia ponte
  porão porto possuem possui posto praça praias preferir preferia prenda presente presta previsão primo procurar
  procuro prometo proprietário proprietária próprio próximos puder puxar quadro queijo queimou queixa quilómetros
  quilômetros quiser rapidamente rápida rapaz raro recebido recepção receção recibo reclamação recomendam recomendações
  recomendar rede regra regras relógio remédio renda reparar repetir reservado reservámos reservamos resolver respondeu
  restaurante restaurantes resto retirar reunião rio rir rodoviária ruas ruído ruidoso sabão sabemos sabonete saco saia
  saiu saímos sala sal saudade saudações saúde secar seca seco segurança selo semanas sentar sentir separado serviço
  serviços silêncio simpática simpáticos simples sinal sinto site situação sofá sogra sol som sombra sono sorriso subir
  subsolo suficiente sujo suja supermercado surpresa talheres tamanho tampa táxi tarefa taxa tecto teto telefonar
  televisão temperatura tempestade tentar tentei terminar testar tia tio tinta tirar tocar tomada torre traga trago
  tragam tranca trancada trancado transporte trazer treino triste trocar trouxe troca turismo turista ufa únicos usa
  usado usamos usar útil vaga vagas vaso vazamento vazio velha velho vela vende vender vento ventilador verde vergonha
  vestido viajamos vidro vieste viemos vimos vinho visitar vizinho vizinha vivem voar voltamos voltei vontade xícara
  zona indo ai tô alugam aluga protetor solar sauna tanto caiaque caiaques sapato sapatos direita respondo fatura
  chegamos caução passa cole quebrou portão ligue suplente primeiro senha final contador zero crianças quatro cardinal
  trilho perdidas trava antigo espaços manda copie fixo rosa zeros pague restante sai confirme troque ninguem painel
  puxe patilha vemos píer terminal veja arquivo pág caucao uvas suba chegada turística pess escreva celular felizes
  estrelas tablet cep orçamento graus eco paguei mancha rouparia alarme segundos apólice mexer prof claraboia engano
  eram cpf cadastro cnpj fiscal senão valor placa filtro ean modelo ficheiro norte gpx hotmail churrasco entrem fechem
  foge leitura cozinha seg sex sáb janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro
  dezembro segunda-feira domingo espanhol alemão inglês fria frias quentes kkkk jacuzzi cara campo confundido contestar
  continuar copa copas cruz débil demasiado esposo estado estufa exacto excelentes experiência fotos forma fresca fuga
  fumamos gastos genial grito incómodo indicar justo madeira maleta mando mira negro onda padre preparar prima
  rato real rota segura sola sopa suave tanta tele tema ternura toca trato único varias visto vistas vive registro
  litros reservada reservados cancelo ansioso ansiosa regular hotel`;

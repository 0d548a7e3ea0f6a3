import type { PhraseWords } from '../role.ts';

export const PT: PhraseWords = {
  pay: `
    pagar_lhe pagar_te pagar paga pagas pague paguem pagarem pagues pagando pagamento pagamentos pagá_lo pagar_me
    pagar_nos paguem_nos pague_me pague_nos pagarem_nos pagas_me liquidar liquide depositar deposite deposita sinal
    entrada_de adiantamento acerto acertar acertamos acerte quitar quite ser_pago ser_paga pagável faço_o_pagamento
    acerta me_dê_o_dinheiro me_dá_o_dinheiro me_transfere me_transfira transfira_me`,
  send: `
    enviar envie envia enviem enviar_me mandar mande manda mandem dinheiro aceito aceitamos aceitar prefiro preferimos
    usar use usa utilizar utilize fazer faça faz façam fazer_me passar passe passa transferir transfere transfira
    transfiram transferir_me comprar compre compra valor quantia real manda_me mande_me`,
  channel: `
    transferência transferências transferência_bancária conta_bancária dados_bancários cartão_presente
    cartões_presente cartão_oferta cartões_oferta vale_presente vales_presente cartões_pré_pagos chave_pix
    chave_do_pix via_pix por_pix no_pix um_pix mbway multibanco_direto doc_bancário boleto depósito_bancário
    depósito_em_conta criptomoeda* link_de_pagamento carteira_digital vale_postal transferir_para_a_minha
    na_minha_conta para_a_minha_conta para_minha_conta na_nossa_conta transferência_direta pix_direto gift_card o_pix
    meu_nib o_nib por_ted via_ted um_ted pix_da pix_de pix_do pix_para fazer_pix faz_pix faça_pix pelo_pix meu_pix
    manda_pix para_a_conta na_conta_d conta_indicada cartões_da_google cartões_do_google cartões_google
    cartões_da_steam cartões_steam me_transfere me_transfira transfira_me`,
  account: `
    minha_conta nossa_conta número_da_conta conta_corrente conta_pessoal conta `,
  cash: `
    dinheiro_vivo em_dinheiro numerário em_numerário em_espécie espécie cash dinheiro_na_mão tudo_em_dinheiro
    me_dê_o_dinheiro me_dá_o_dinheiro em_um_envelope num_envelope`,
  out: `
    fora sem evitar evitando evitamos contornar contornando em_vez_de ao_invés_de em_lugar_de poupar poupa poupamos
    economizar economiza economizamos driblar por_fora à_margem foge fugir fugimos fugindo`,
  outside: `
    por_fora fora_daqui por_baixo_da_mesa fora_da_plataforma fora_do_site fora_do_aplicativo fora_da_aplicação
    por_debaixo_da_mesa em_particular fora_do_app fora_do_sistema à_margem_da_plataforma negócio_direto
    sem_intermediári* se_acerta_por_fora a_gente_se_acerta plataforma_no_meio site_no_meio acertamos_entre_nós
    resolvemos_entre_nós combinamos_entre_nós preço_particular preço_privado em_vez_de_aqui em_vez_daqui site_de_fora
    plataforma_de_fora app_de_fora`,
  here: `
    plataforma plataformas site aplicativo app aplicação portal página sistema no_site no_aplicativo no_app no_portal`,
  on: 'no na pelo pela em através via por com no_site no_aplicativo no_app no_portal nesta neste do_site',
  direct: `
    diretamente_a_você diretamente_a_si diretamente_ao_senhor diretamente_à_senhora diretamente_para_você diretamente
    direto direta directamente directo particular em_privado pessoalmente`,
  me: `
    pagar_lhe pagar_te minha_conta nossa_conta a_você diretamente_a_você diretamente_a_si diretamente_ao_senhor
    diretamente_à_senhora diretamente_para_você mim comigo conosco connosco nós meu minha meus minhas nosso nossa
    nossos nossas proprietário proprietária dono dona anfitrião me pagar_me pagar_nos pague_me pague_nos paguem_nos
    fazer_me transferir_me enviar_me mande_me manda_me pagas_me no_meu no_nosso`,
  your: 'seu sua seus suas teu tua vosso vossa',
  commission: `
    comissão comissões taxa_de_serviço taxas_de_serviço taxa_da_plataforma taxas_da_plataforma taxa_do_site
    taxas_do_site taxa_de_reserva intermediário intermediários taxas_do_aplicativo taxa_do_aplicativo as_taxas
    a_taxa_deles taxa_do_app`,
  cheaper: `
    mais_barato mais_barata mais_em_conta desconto descontos poupar poupa poupamos poupança economizar economiza
    economizamos economia melhor_preço preço_melhor preço_especial preço_mais_baixo menos_dinheiro faço_mais_barato
    abatimento menos sai_melhor`,
  book: `
    reservar reserve reserva reservas reservem cancelar cancele cancela cancelem cancelamos cancelamento alugar
    combinar combinamos prolongar cancelarmos reservarem anular recusar recuse`,
  stay: `
    aluguel aluguer arrendamento o_restante restante saldo valor_total o_total estadia estada alojamento hospedagem
    acomodação diária diárias metade_do o_resto o_valor a_diferença preço_total metade a_reserva o_preço resto_do
    as_noites valor_da_reserva montante a_noite por_noite tudo_em_dinheiro`,
  advance: `
    antecipadamente antecipado adiantado adiantamento antes_da_chegada antes_de_chegar antes_de_chegarem
    antes_da_sua_chegada antes_da_vossa_chegada antes_de_vir com_antecedência agora_mesmo ainda_hoje hoje
    imediatamente amanhã de_imediato previamente para_confirmar para_garantir para_segurar antes_do_check
    antes_da_estadia sinal à_cabeça agora`,
  local: `
    café_da_manhã pequeno_almoço almoço jantar restaurante* café bar bares padaria pastelaria táxi* ônibus autocarro
    elétrico barca barco trem comboio metrô metro estacionamento bilhete bilhetes ingresso ingressos entrada entradas
    museu* mercado feira caixa_eletrônico caixa_multibanco loja* supermercado traslado transfer_do bicicleta* passeio
    passeios excursão visita visitas sauna lavanderia lavandaria lenha bebidas praia guarda_sol espreguiçadeira*
    parquímetro motorista quiosque esqui pedágio* portagem portagens guia gorjeta* perto agência_d massagem máquina
    taxista barraca só_aceitam minibar zona_azul vende vendem pescador*`,
  due: `
    taxa_turística taxas_turísticas taxa_de_turismo imposto caução cauções depósito depósito_de_segurança
    depósito_da_chave depósito_das_chaves roupa_de_cama toalhas limpeza luz eletricidade energia aquecimento berço
    animais animal check_in_tardio taxa_municipal enxoval`,
  refund: `
    reembols* devolução devoluções devolver devolvemos devolveremos devolvid* devolve estorn* restitu* ressarc* reaver
    repass*`,
  not: 'no não nunca jamais nenhum nenhuma ninguém nem tampouco nada',
  warn: 'golpe golpes fraude* fraudulent* burla* burlão phishing suspeit* denunci* se_alguém cuidado_com caso_alguém',
  but: 'mas porém contudo senão então',
  review: `
    avali* classific* algumas_palavras umas_palavras umas_linhas estrelinhas sua_experiência tua_experiência
    vossa_experiência avaliação avaliações comentário comentários estrela estrelas opinião opiniões crítica boa_nota
    recomendação depoimento classificação palavras_bonitas`,
  give: `
    copie copia partilh* compartilh* deixar_nos deixar deixe deixa deixem deixarem deixe_nos escrever escreva escreve
    escrevam dar dê dêem dar_nos dê_nos postar poste publicar publique publica publiquem partilhar partilhe partilha
    compartilhar compartilhe colocar coloque coloca fazer faça pôr ponha adicionar copiar colar atribuir`,
  ask: `
    conta_para conte_para contem_para conta_a_toda conte_a_todos palavras_sobre_nós linhas_sobre_nós fale_de_nós
    falem_de_nós avalie_nos avaliem_nos nos_avaliar nos_avalie nos_avaliem avaliar_nos avalie avaliem recomende_nos
    nos_recomende nos_recomendar recomendem_nos compartilhe_sua_experiência partilhe_a_sua_experiência
    conte_sua_experiência dê_nos_5 classifique_nos classifiquem_nos partilhar_a_sua_experiência avaliar_a_sua
    avaliar_o_nosso avaliar_nosso recomende_a_gente avalia avalia_nos`,
  place: `
    outro_site outros_sites outra_plataforma outras_plataformas outro_lugar noutro_lado noutro_site outro_lado
    nossa_página minha_página redes_sociais perfil_do_google ficha_do_google outra_página noutra_plataforma
    noutro_lugar`,
  thanks: `
    tem_boas têm_boas tem_ótimas temos bem_avaliad* dizem obrigado_pela obrigada_pela obrigado_por obrigada_por
    obrigado_pelo vimos_no vi_no vimos_as lemos li_no li_as vimos_suas segundo de_acordo encontramos_no encontrei_no
    agradecemos_a_sua agradecemos_a_avaliação veja_as vejam_as`,
  none: `
    não_aqui não_só_aqui não_se_esqueç* não_esqueç* não_hesit* não_deix* não_se_preocup* não_só não_há_problema
    sem_problema* sem_dúvida por_que_não não_tem_problema não_precisa número_da_reserva não_é fora_de_época`,
};

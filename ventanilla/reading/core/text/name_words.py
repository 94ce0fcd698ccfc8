"""Words that belong to names, stand before them, or end them."""

from ventanilla.reading.core.text.plain import words

TITLES = words(
    "sr sra srta señor señora señorita señores don doña d dña dr dra doctor doctora lic ing "
    "abog herrn mr mrs ms miss mx sir madam m mme mlle monsieur madame mademoiselle herr frau "
    "fraulein hr fr sig signor signora signorina sigra senhor senhora prof med ciudadano "
    "ciudadana dott dottssa arq mag sres citizen docteur ciudadanos cpc bach"
)
ARTICLES = words("el la los las il o a the le l der die den die das lo gli")
PARTICLES = words(
    "de del la las los da das do dos di du des van der den von vom zu zur y e i d le lo san bin "
    "ibn al el ben ter ten af av della delle degli dello"
)
STOPS = words(
    "vorstehende ubersetzung traduccion translation traduction traduzione traducao certify the "
    "no not has have had is was are born nacido nacida con identificado identificada "
    "de_nacionalidad registra titular dni pasaporte passport pasaporto passaporte holder bearer "
    "who whose with identified residing domiciliado domiciliada mayor peruano peruana ciudadano "
    "nacionalidad documento document fecha date quien cuyo cuya se en in at on for para por by "
    "que that this does did registers figura figure ne nee n'est est a_ete hat ist wurde non "
    "nato nata nao nascido portador titulaire inhaber geboren wohnhaft demeurant domicilie "
    "residente identificado(a) declaro declara declare certifico certifica hereby bescheinigt "
    "otorgo otorga confiero confere solicita presenta cuenta tiene posee es ha fue sera puede "
    "debe from to of number numero num nro cpf rg nif ruc tel telefono phone email edad age "
    "sexo sex estado civil años years old cmp ctp rne dob address direccion domicilio desde "
    "hasta mediante sobre como as hereinafter called collegiate traductor traductora translator "
    "physician medico medica abogado notario yo i pasajero nationality nacionalidade firma "
    "signature policy poliza account iban tras shall will carne carnet tambien also ante before "
    "having been appears apparait risulta consta possui und ne(e) keine kein mit aus zum beim "
    "ausgewiesen presente arrendatario arrendador inquilino poderdante apoderado hereafter "
    "acting actuando whom employee employed works worked labora laborando domiciliado(a) "
    "identificado/a dans par pour sous son sa il elle er sie ella he she persona person "
    "personne persone pessoa siguiente following his her their su sus the an un una uno ein "
    "eine sexe geschlecht sesso genere gender genero curp cuspp "
    "mbchb mbbs mrcgp mrcp frcp gmc facp frcgp"
)
COMPANY = words(
    "national nacional nationale registro registry repository ministerio ministry departamento "
    "superintendencia policia police direccion municipalidad gobierno government federal bureau "
    "s.a s.a.a s.a.c sa saa sac srl s.r.l gmbh ag ltd limited inc llc plc corp eirl kgaa"
)
LEADS_TO_HOLDER = (
    "certifies that | certify that | certifying that | confirm that | confirms that | certify",
    "in respect of | attest that | declares that | statement that | this certifies | issued to",
    "certifica que | certifico que | certificamos que | hace constar que | hago constar que",
    "deja constancia que | deja constancia de que | se certifica que | hace constar",
    "consta que | constancia que | a favor de | a nombre de | expedido a | expedida a",
    "otorgado a favor de | acredita que | acreditar que | acreditan que | da fe de que",
    "informa que | declara que | in favour of | in favor of | in the name of | to certify that",
    "record for | regarding | certifie que | certifions que | atteste que | attestons que",
    "au nom de | en faveur de | bescheinigt dass | bestätigt dass | wird bescheinigt dass",
    "wird bestätigt dass | zugunsten von | auf den namen | certifichiamo che | si certifica che",
    "certifica che | attesta che | attestiamo che | a nome di | si attesta che | a favore di",
    "atesta que | atestamos que | declaramos que | em nome de | em favor de | certifica-se que",
    "hiermit wird bescheinigt dass | ausgestellt für | bestätigen wir dass",
    "bescheinigen wir dass | hiermit bestätigen wir dass | délivré à | soussigné certifie que",
    "por la presente certifica que | por medio de la presente | que el señor | que la señora",
    "que don | que doña | que el sr | que la sra | that mr | that mrs | that ms | que o senhor",
    "que a senhora | que monsieur | que madame | dass herr | dass frau | che il signor",
    "che la signora | wird hiermit bestätigt dass | de que don | de que doña | contra de",
    "dear mr | dear mrs | dear ms | rilasciato a | rilasciata a | concedido a",
    "celebran de una parte | contrata a | contrata los servicios de | employs | engages",
    "embauche | was issued to | sostengo a | mantengo a | a mi cónyuge | a mi esposa",
    "a mi esposo | de mi cónyuge | sostiene a | me hago cargo de | support of | i will support",
    "económicamente a | a mi hijo | a mi hija",
    "est née | est né | haber examinado a | haber evaluado a | haber atendido a | have examined",
    "avoir examiné | avoir examiné ce jour | di aver visitato | ter examinado | examiné a",
    "my wife | my husband | my spouse | my mother | my father | my son | my daughter | mi esposa",
    "mi esposo | mi cónyuge | ma femme | mon épouse | mon époux | meine frau | mia moglie",
)
LEADS_TO_TENANT = (
    "da en alquiler a | da en arrendamiento a | arrienda a | alquila a | entrega en alquiler a",
    "y de la otra parte | y de otra parte | de la otra parte | de otra parte",
    "por la otra parte | lets to | leases to | rents to | agrees to let to | and the tenant",
    "en arrendamiento a favor de | donne en location à | loue à | vermietet an",
    "concede in locazione a | dà in locazione a | dá de arrendamento a | aluga a",
    "as landlord and | d'autre part | y por la otra | de arrendamento a | e dall'altra",
    "de la otra parte como arrendatario | de la otra parte como arrendatarios",
    "de otra parte como arrendatario | como arrendatarios",
    "dall'altra parte | de outro lado | de outra parte",
)
LEADS_TO_GIVER = (
    "yo | i | je soussigné | je soussignée | ich | io sottoscritto | io sottoscritta | eu | io",
    "i the undersigned | el suscrito | la suscrita | compareció | comparece",
    "ich der unterzeichnete | je soussigné(e) | ante mí compareció | personally appeared",
    "know all men by these presents that i | il sottoscritto | la sottoscritta",
    "ich die unterzeichnende | el que suscribe | la que suscribe | quien suscribe | outorgo eu",
    "o abaixo assinado | a abaixo assinada | die unterzeichnerin | der unterzeichner",
    "der unterzeichnende | moi | nous soussignés",
)
LEADS_TO_PROXY = (
    "otorgo poder a | poder a favor de | confiero poder a | faculto a | autorizo a | appoint",
    "authorize | hereby appoint | otorga poder a favor de | otorgo poder especial a",
    "otorgo poder a favor de | authorise | donne pouvoir à | bevollmächtige | delego | nomino",
    "nomeio | constituo | designo a | otorgar poder a favor de",
    "otorgo poder amplio y suficiente a favor de | confiero poder especial a",
    "otorgo poder especial a favor de | pouvoir à | conferisce procura a",
    "poder especial a favor de | a favor del señor | nombro a | dá en poder a",
    "constituye su apoderado a",
)
CALLED_TENANT = (
    "como arrendatário | como inquilino | as tenant | en calidad de arrendatario",
    "como arrendatario",
    "en qualité de locataire | in qualità di conduttore | como locatário | en qualité de preneur",
    "en adelante el arrendatario | en adelante la arrendataria",
    "en adelante el inquilino | a quien en adelante se le denominará el arrendatario",
    "en lo sucesivo el arrendatario",
    "a quien en lo sucesivo se le denominará el arrendatario | en adelante arrendatario",
    "hereinafter the tenant | the tenant | hereinafter called the tenant",
    "ci-après le locataire | ci-après le preneur | nachfolgend mieter",
    "im folgenden mieter | di seguito conduttore | en adelante la inquilina",
    "hereinafter referred to as the tenant | nachstehend mieter",
    "a quien en adelante se denominará el arrendatario | the lessee",
    "doravante locatário | en adelante el la arrendatario a | dénommé le locataire",
    "ci-après dénommé le locataire",
    "a quien en adelante se le denominara la arrendataria | als mieter",
    "doravante inquilino",
)

import { text, type Bilingual } from '../../law/text.js';

/** ISO 3166-1: three letters, then the two of the product's own tables. */
const ISO_PAIRS =
  'ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI ' +
  'BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT ' +
  'BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU ' +
  'CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET ' +
  'FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR ' +
  'GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR ' +
  'IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB ' +
  'LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH ' +
  'MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE ' +
  'NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL ' +
  'PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ ' +
  'SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC ' +
  'TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY ' +
  'USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW';

/** Codes that only travel documents bear, with the country of our tables where there is one (ICAO Doc 9303-3, section 5). */
const DOCUMENT_CODES: readonly (readonly [code: string, en: string, fr: string, country?: string])[] = [
  ['D', 'Germany', 'Allemagne', 'DE'],
  ['GBD', 'British overseas territories citizen', "citoyen des territoires britanniques d'outre-mer"],
  ['GBN', 'British national (overseas)', "ressortissant britannique d'outre-mer"],
  ['GBO', 'British overseas citizen', "citoyen britannique d'outre-mer"],
  ['GBP', 'British protected person', 'personne protégée britannique'],
  ['GBS', 'British subject', 'sujet britannique'],
  ['RKS', 'Kosovo', 'Kosovo', 'XK'],
  ['EUE', 'European Union', 'Union européenne'],
  ['UNO', 'United Nations', 'Nations Unies'],
  ['UNA', 'agency of the United Nations', 'institution des Nations Unies'],
  ['UNK', 'resident of Kosovo (United Nations)', 'résident du Kosovo (Nations Unies)'],
  ['XOM', 'Order of Malta', 'Ordre de Malte'],
  ['XXA', 'stateless person', 'apatride'],
  ['XXB', 'refugee', 'réfugié'],
  ['XXC', 'refugee (other)', 'réfugié (autre)'],
  ['XXX', 'nationality not stated', 'nationalité non précisée'],
  ['UTO', 'Utopia (specimen)', 'Utopie (spécimen)'],
];

/** A state or nationality as a travel document writes it. */
export interface DocumentState {
  readonly code: string;
  /** ISO 3166-1 alpha-2, where the code stands for a country. */
  readonly country?: string;
  /** For the codes that ISO does not have. */
  readonly name?: Bilingual;
}

const byCode: ReadonlyMap<string, DocumentState> = new Map<string, DocumentState>([
  ...ISO_PAIRS.split(' ').map(
    (pair) => [pair.slice(0, 3), { code: pair.slice(0, 3), country: pair.slice(3) }] as const,
  ),
  ...DOCUMENT_CODES.map(
    ([code, en, fr, country]) =>
      [code, { code, name: text(en, fr), ...(country === undefined ? {} : { country }) }] as const,
  ),
]);

/** The state of a code without its fillers, or `undefined`. */
export const findDocumentState = (code: string): DocumentState | undefined => byCode.get(code);

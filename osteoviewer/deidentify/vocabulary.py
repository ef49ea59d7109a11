"""The only words that a de-identified film keeps: body parts (PS3.16 Annex L, and some of devices) and makers."""

UNPAIRED = frozenset(
    {
        *("ABDOMEN", "ABDOMENPELVIS", "AORTA", "BACK", "BLADDER", "BRAIN", "CEREBELLUM", "CERVIX", "CHEST"),
        *("COCCYX", "COLON", "CORONARYARTERY", "CSPINE", "CTSPINE", "DUODENUM", "ESOPHAGUS", "FACE"),
        *("GALLBLADDER", "HEAD", "HEADNECK", "HEART", "ILEUM", "ILIUM", "JAW", "JEJUNUM", "LARYNX", "LIVER"),
        *("LSPINE", "LSSPINE", "MAXILLA", "MEDIASTINUM", "MOUTH", "NECK", "NECKCHEST", "NOSE", "PANCREAS"),
        *("PELVIS", "PENIS", "PHARYNX", "PROSTATE", "RECTUM", "SCALP", "SKULL", "SPINE", "SPLEEN", "SSPINE"),
        *("STERNUM", "STOMACH", "THYMUS", "THYROID", "TLSPINE", "TONGUE", "TRACHEA", "TSPINE", "URETER"),
        *("URETHRA", "UTERUS", "VAGINA", "VULVA", "WHOLEBODY"),
    }
)
"""Body parts of which there is one, as `dciodvfy` knows them; Laterality must then be missing (PS3.3 C.7.3.1)."""

PAIRED = frozenset(
    {
        *("ADRENAL", "ANKLE", "ARM", "AXILLA", "BREAST", "BRONCHUS", "BUTTOCK", "CALCANEUS", "CALF"),
        *("CAROTID", "CLAVICLE", "EAR", "ELBOW", "EXTREMITY", "EYE", "EYELID", "FEMUR", "FIBULA", "FINGER"),
        *("FOOT", "FOREARM", "HAND", "HIP", "HUMERUS", "IAC", "JOINT", "KIDNEY", "KNEE", "LEG", "LEGS"),
        *("LUNG", "ORBIT", "OVARY", "PAROTID", "PATELLA", "RADIUS", "RIB", "SCAPULA", "SCROTUM", "SHOULDER"),
        *("SUBMANDIBULAR", "TESTIS", "THIGH", "THUMB", "TIBIA", "TMJ", "TOE", "ULNA", "WRIST", "ZYGOMA"),
    }
)
"""Those of which there are two or more."""

MAKERS = (
    *("Agfa", "Canon", "Carestream", "DRTECH", "Fuji", "Fujifilm", "GE", "GMM", "Hologic", "Iray", "Kodak", "Konica"),
    *("Konica Minolta", "Lumisys", "Mindray", "Oldelft", "Philips", "Rayence", "Samsung", "Shimadzu", "Siemens"),
    *("Swissray", "Toshiba", "Varian", "Vieworks"),
)
"""Makers of radiography devices; what else stands beside one in a header is not kept."""

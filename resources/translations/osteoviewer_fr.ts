<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>&lt;p&gt;&lt;b&gt;OsteoViewer {version}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Shows a knee radiograph, every step that a computer takes on it, and the bone-density class that a deep network gives it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;{research}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Apache License 2.0. The Noto fonts are under the SIL Open Font License 1.1.&lt;/p&gt;</source>
      <translation>&lt;p&gt;&lt;b&gt;OsteoViewer {version}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Affiche une radiographie du genou, chaque étape du traitement que l’ordinateur lui applique, et la classe de densité osseuse qu’un réseau de neurones profond lui attribue.&lt;/p&gt;&lt;p&gt;&lt;b&gt;{research}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Licence Apache 2.0. Les polices Noto sont sous licence SIL Open Font License 1.1.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>About OsteoViewer</source>
      <translation>À propos d’OsteoViewer</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;About OsteoViewer</source>
      <translation>À &amp;propos d’OsteoViewer</translation>
    </message>
    <message>
      <source>&amp;Add a knee</source>
      <translation>&amp;Ajouter un genou</translation>
    </message>
    <message>
      <source>&amp;Analyse again</source>
      <translation>Anal&amp;yser à nouveau</translation>
    </message>
    <message>
      <source>&amp;Blink between film and stage</source>
      <translation>Altern&amp;er cliché et étape</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>Annu&amp;ler</translation>
    </message>
    <message>
      <source>&amp;Close film</source>
      <translation>&amp;Fermer le cliché</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>So&amp;mbre</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>É&amp;dition</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Fichier</translation>
    </message>
    <message>
      <source>&amp;Fit the film</source>
      <translation>A&amp;juster le cliché à la fenêtre</translation>
    </message>
    <message>
      <source>&amp;Forget listed studies</source>
      <translation>Ou&amp;blier les examens listés</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>A&amp;ide</translation>
    </message>
    <message>
      <source>&amp;Hide the patient</source>
      <translation>Mas&amp;quer le patient</translation>
    </message>
    <message>
      <source>&amp;Invert</source>
      <translation>&amp;Inverser les gris</translation>
    </message>
    <message>
      <source>&amp;Knees</source>
      <translation>&amp;Genoux</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Langue</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Clair</translation>
    </message>
    <message>
      <source>&amp;Measure</source>
      <translation>&amp;Mesurer</translation>
    </message>
    <message>
      <source>&amp;Next film</source>
      <translation>Cliché &amp;suivant</translation>
    </message>
    <message>
      <source>&amp;Next knee</source>
      <translation>Genou sui&amp;vant</translation>
    </message>
    <message>
      <source>&amp;Next stage</source>
      <translation>Étape suiva&amp;nte</translation>
    </message>
    <message>
      <source>&amp;Next window of the film</source>
      <translation>Fenêtrage s&amp;uivant du cliché</translation>
    </message>
    <message>
      <source>&amp;Open films…</source>
      <translation>&amp;Ouvrir des clichés…</translation>
    </message>
    <message>
      <source>&amp;Previous film</source>
      <translation>Cliché &amp;précédent</translation>
    </message>
    <message>
      <source>&amp;Previous stage</source>
      <translation>Étap&amp;e précédente</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Quitter</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Rétablir</translation>
    </message>
    <message>
      <source>&amp;Reset the view</source>
      <translation>Réinitia&amp;liser la vue</translation>
    </message>
    <message>
      <source>&amp;Search the list</source>
      <translation>Rec&amp;hercher dans la liste</translation>
    </message>
    <message>
      <source>&amp;Stages</source>
      <translation>É&amp;tapes</translation>
    </message>
    <message>
      <source>&amp;Stages and diagnosis</source>
      <translation>Étapes et diagn&amp;ostic</translation>
    </message>
    <message>
      <source>&amp;Take this knee away</source>
      <translation>Retire&amp;r ce genou</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>&amp;Outils</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>Annuler l’actio&amp;n</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Affichage</translation>
    </message>
    <message>
      <source>&amp;Window and level</source>
      <translation>&amp;Fenêtre et niveau</translation>
    </message>
    <message>
      <source>&amp;Window/level with the left button</source>
      <translation>Fenêtre/niveau au &amp;bouton gauche</translation>
    </message>
    <message>
      <source>Change &amp;by hand</source>
      <translation>Modifier à la &amp;main</translation>
    </message>
    <message>
      <source>Close &amp;all films</source>
      <translation>Fermer &amp;tous les clichés</translation>
    </message>
    <message>
      <source>Colours of the s&amp;ystem</source>
      <translation>Couleurs du s&amp;ystème</translation>
    </message>
    <message>
      <source>Film’s &amp;overlays</source>
      <translation>Surimpressions &amp;du cliché</translation>
    </message>
    <message>
      <source>Full scr&amp;een</source>
      <translation>Pl&amp;ein écran</translation>
    </message>
    <message>
      <source>Make the region larger</source>
      <translation>Agrandir la région</translation>
    </message>
    <message>
      <source>Make the region smaller</source>
      <translation>Réduire la région</translation>
    </message>
    <message>
      <source>Move the region down</source>
      <translation>Déplacer la région vers le bas</translation>
    </message>
    <message>
      <source>Move the region left</source>
      <translation>Déplacer la région vers la gauche</translation>
    </message>
    <message>
      <source>Move the region right</source>
      <translation>Déplacer la région vers la droite</translation>
    </message>
    <message>
      <source>Move the region up</source>
      <translation>Déplacer la région vers le haut</translation>
    </message>
    <message>
      <source>Next fra&amp;me</source>
      <translation>Ima&amp;ge suivante</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>Ouvrir un élément &amp;récent</translation>
    </message>
    <message>
      <source>Open f&amp;older…</source>
      <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
      <source>Previous f&amp;rame</source>
      <translation>I&amp;mage précédente</translation>
    </message>
    <message>
      <source>Re&amp;store what was found</source>
      <translation>Restaurer la détec&amp;tion</translation>
    </message>
    <message>
      <source>Show regions and land&amp;marks</source>
      <translation>Afficher les régions et les repère&amp;s</translation>
    </message>
    <message>
      <source>St&amp;udies</source>
      <translation>E&amp;xamens</translation>
    </message>
    <message>
      <source>Zoom i&amp;n</source>
      <translation>A&amp;grandir</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Réduire</translation>
    </message>
  </context>
  <context>
    <name>BoxCanvas</name>
    <message>
      <source>Film, with boxes that are blacked out</source>
      <translation>Cliché, avec les cadres à noircir</translation>
    </message>
    <message>
      <source>Insert adds a box, arrows move it, Shift with arrows resizes it, Delete takes it away.</source>
      <translation>Inser ajoute un cadre, les flèches le déplacent, Shift avec les flèches le redimensionne, Suppr le supprime.</translation>
    </message>
  </context>
  <context>
    <name>CardDialog</name>
    <message>
      <source>Model card</source>
      <translation>Fiche du modèle</translation>
    </message>
  </context>
  <context>
    <name>CardFeature</name>
    <message>
      <source>&amp;Model card…</source>
      <translation>&amp;Fiche du modèle…</translation>
    </message>
    <message>
      <source>No model was loaded yet.</source>
      <translation>Aucun modèle n’a encore été chargé.</translation>
    </message>
    <message>
      <source>Open a film first ({key:open}).</source>
      <translation>Ouvrez d’abord un cliché ({key:open}).</translation>
    </message>
    <message>
      <source>There is no model.</source>
      <translation>Il n’y a pas de modèle.</translation>
    </message>
  </context>
  <context>
    <name>ChoicesPanel</name>
    <message>
      <source>&amp;DICOM, de-identified</source>
      <translation>&amp;DICOM, dé-identifié</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>&amp;Exporter</translation>
    </message>
    <message>
      <source>&amp;JPEG, 8 bits</source>
      <translation>&amp;JPEG, 8 bits</translation>
    </message>
    <message>
      <source>&amp;PNG, as deep as the film</source>
      <translation>P&amp;NG, même profondeur que le cliché</translation>
    </message>
    <message>
      <source>&amp;TIFF, as deep as the film</source>
      <translation>&amp;TIFF, même profondeur que le cliché</translation>
    </message>
    <message>
      <source>&amp;With regions, landmarks and result (8 bits, colour)</source>
      <translation>Avec &amp;régions, repères et résultat (8 bits, couleur)</translation>
    </message>
    <message>
      <source>All &amp;listed films ({n:,})</source>
      <translation>Tous les clichés &amp;listés ({n:,})</translation>
    </message>
    <message>
      <source>As on the &amp;screen</source>
      <translation>Comme à l’écr&amp;an</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Files are called film-0001, film-0002, …; none is overwritten.</source>
      <translation>Les fichiers sont nommés film-0001, film-0002, … ; aucun n’est écrasé.</translation>
    </message>
    <message>
      <source>Folder for exported films</source>
      <translation>Dossier des clichés exportés</translation>
    </message>
    <message>
      <source>Grays of pictures</source>
      <translation>Gris des images</translation>
    </message>
    <message>
      <source>I &amp;have looked: no text is left that tells whose it is</source>
      <translation>J’ai &amp;vérifié : il ne reste aucun texte permettant d’identifier le patient</translation>
    </message>
    <message>
      <source>Only of the film on the screen, which was analysed</source>
      <translation>Uniquement pour le cliché affiché, qui a été analysé</translation>
    </message>
    <message>
      <source>Progress of the export</source>
      <translation>Avancement de l’export</translation>
    </message>
    <message>
      <source>Stopping after the film that is being written.</source>
      <translation>Arrêt après le cliché en cours d’écriture.</translation>
    </message>
    <message>
      <source>The whole ran&amp;ge</source>
      <translation>Toute la pla&amp;ge</translation>
    </message>
    <message>
      <source>This &amp;film</source>
      <translation>&amp;Ce cliché</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Which</source>
      <translation>Clichés concernés</translation>
    </message>
    <message>
      <source>With the heat &amp;map (8 bits, colour)</source>
      <translation>Avec la carte de c&amp;haleur (8 bits, couleur)</translation>
    </message>
    <message>
      <source>With what was drawn &amp;on the film (8 bits, colour)</source>
      <translation>Avec les annotati&amp;ons du cliché (8 bits, couleur)</translation>
    </message>
    <message>
      <source>Words that were written there may name a patient; they are left out while the patient is hidden</source>
      <translation>Les mots qui y sont écrits peuvent nommer un patient ; ils sont omis tant que le patient est masqué</translation>
    </message>
  </context>
  <context>
    <name>ClassTable</name>
    <message>
      <source>by the film alone {p}</source>
      <translation>d’après le cliché seul {p}</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Commands</source>
      <translation>Commandes</translation>
    </message>
    <message>
      <source>Commands found</source>
      <translation>Commandes trouvées</translation>
    </message>
    <message>
      <source>No command is called so.</source>
      <translation>Aucune commande ne porte ce nom.</translation>
    </message>
    <message>
      <source>Search commands</source>
      <translation>Rechercher une commande</translation>
    </message>
  </context>
  <context>
    <name>CompareBar</name>
    <message>
      <source>A divider parts the two ({key:swipe})</source>
      <translation>Un séparateur partage les deux ({key:swipe})</translation>
    </message>
    <message>
      <source>Colours from −{reach}, blue, over 0, dark, to +{reach}, orange</source>
      <translation>Couleurs de −{reach}, bleu, à +{reach}, orange, en passant par 0, sombre</translation>
    </message>
    <message>
      <source>Comparison of two stages</source>
      <translation>Comparaison de deux étapes</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Différence</translation>
    </message>
    <message>
      <source>Large stage</source>
      <translation>Étape en grand</translation>
    </message>
    <message>
      <source>Stage to compare with</source>
      <translation>Étape à comparer</translation>
    </message>
    <message>
      <source>Swipe</source>
      <translation>Volet</translation>
    </message>
    <message>
      <source>The large one minus the other ({key:difference})</source>
      <translation>L’étape en grand moins l’autre ({key:difference})</translation>
    </message>
    <message>
      <source>What is seen</source>
      <translation>Mode de comparaison</translation>
    </message>
    <message>
      <source>with</source>
      <translation>avec</translation>
    </message>
  </context>
  <context>
    <name>CompareDesk</name>
    <message>
      <source>Blink between the two ({key:blink}).</source>
      <translation>Alterner entre les deux ({key:blink}).</translation>
    </message>
    <message>
      <source>Hatched: one of the two has no pixels there.</source>
      <translation>Hachures : l’une des deux n’a pas de pixels à cet endroit.</translation>
    </message>
    <message>
      <source>Largest {largest}; the scale holds 99.5 % of the pixels.</source>
      <translation>Maximum {largest} ; l’échelle couvre 99,5 % des pixels.</translation>
    </message>
    <message>
      <source>Left {one}, right {other}. Drag the line, or move it ({key:divider_left}, {key:divider_right}).</source>
      <translation>À gauche {one}, à droite {other}. Faites glisser la ligne ou déplacez-la ({key:divider_left}, {key:divider_right}).</translation>
    </message>
    <message>
      <source>One of the two has no pixel here.</source>
      <translation>L’une des deux n’a pas de pixel ici.</translation>
    </message>
    <message>
      <source>Subtracting…</source>
      <translation>Soustraction…</translation>
    </message>
    <message>
      <source>The two are the same wherever both have pixels.</source>
      <translation>Les deux sont identiques partout où elles ont toutes deux des pixels.</translation>
    </message>
    <message>
      <source>The two have different scales of gray.</source>
      <translation>Les deux ont des échelles de gris différentes.</translation>
    </message>
    <message>
      <source>The two share no pixel of the film.</source>
      <translation>Les deux n’ont aucun pixel du cliché en commun.</translation>
    </message>
    <message>
      <source>{one} {a:.3f}   {other} {b:.3f}   difference {by}</source>
      <translation>{one} {a:.3f}   {other} {b:.3f}   différence {by}</translation>
    </message>
    <message>
      <source>{stage} (exploratory)</source>
      <translation>{stage} (exploratoire)</translation>
    </message>
    <message>
      <source>{stage} is not there yet.</source>
      <translation>{stage} n’est pas encore disponible.</translation>
    </message>
  </context>
  <context>
    <name>CompareFeature</name>
    <message>
      <source>&amp;Keep this film for comparison</source>
      <translation>&amp;Garder ce cliché pour comparaison</translation>
    </message>
    <message>
      <source>Film kept for comparison</source>
      <translation>Cliché gardé pour comparaison</translation>
    </message>
    <message>
      <source>Film kept for comparison, enlarged</source>
      <translation>Cliché gardé pour comparaison, agrandi</translation>
    </message>
    <message>
      <source>KEPT</source>
      <translation>GARDÉ</translation>
    </message>
    <message>
      <source>Open another one to compare; both move together. It can be taken away ({key:compare}).</source>
      <translation>Ouvrez-en un autre pour comparer ; les deux bougent ensemble. Il peut être retiré ({key:compare}).</translation>
    </message>
    <message>
      <source>This film is kept at the left.</source>
      <translation>Ce cliché est gardé à gauche.</translation>
    </message>
    <message>
      <source>{name}; the diagnosis is not of this film</source>
      <translation>{name} ; le diagnostic ne porte pas sur ce cliché</translation>
    </message>
  </context>
  <context>
    <name>CrashDialog</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Copier</translation>
    </message>
    <message>
      <source>&amp;Forget</source>
      <translation>&amp;Supprimer</translation>
    </message>
    <message>
      <source>&amp;Save…</source>
      <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
      <source>Crash report</source>
      <translation>Rapport de plantage</translation>
    </message>
    <message>
      <source>OsteoViewer ended unexpectedly. This is all that was kept of it: where in the program that was, and versions. It holds no names of files or patients, and it is sent nowhere.</source>
      <translation>OsteoViewer s’est arrêté de façon inattendue. Voici tout ce qui en a été conservé : l’endroit du programme où cela s’est produit, et les versions. Il ne contient aucun nom de fichier ni de patient, et n’est envoyé nulle part.</translation>
    </message>
    <message>
      <source>Save the crash report</source>
      <translation>Enregistrer le rapport de plantage</translation>
    </message>
  </context>
  <context>
    <name>CrashFeature</name>
    <message>
      <source>&amp;Crash report…</source>
      <translation>Rapport de p&amp;lantage…</translation>
    </message>
    <message>
      <source>Check that your log folder can be written to.</source>
      <translation>Vérifiez que votre dossier de journaux est accessible en écriture.</translation>
    </message>
    <message>
      <source>The crash report could not be deleted.</source>
      <translation>Le rapport de plantage n’a pas pu être supprimé.</translation>
    </message>
    <message>
      <source>The crash report is deleted.</source>
      <translation>Le rapport de plantage est supprimé.</translation>
    </message>
    <message>
      <source>The crash report is saved.</source>
      <translation>Le rapport de plantage est enregistré.</translation>
    </message>
    <message>
      <source>There is no crash report.</source>
      <translation>Il n’y a aucun rapport de plantage.</translation>
    </message>
  </context>
  <context>
    <name>CrashOffer</name>
    <message>
      <source>Help &gt; Crash report shows what is known of it; it was sent nowhere.</source>
      <translation>Aide &gt; Rapport de plantage montre ce que l’on en sait ; rien n’a été envoyé.</translation>
    </message>
    <message>
      <source>OsteoViewer ended unexpectedly the last time.</source>
      <translation>OsteoViewer s’est arrêté de façon inattendue la dernière fois.</translation>
    </message>
  </context>
  <context>
    <name>DiagnosisPanel</name>
    <message>
      <source>Age, sex, height and weight of the patient</source>
      <translation>Âge, sexe, taille et poids du patient</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>Analyser à nouveau</translation>
    </message>
    <message>
      <source>Analyse again ({key:again})</source>
      <translation>Analyser à nouveau ({key:again})</translation>
    </message>
    <message>
      <source>Analysing</source>
      <translation>Analyse en cours</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Annulé</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>Indéterminé</translation>
    </message>
    <message>
      <source>Diagnosis, for research use only: {word}. Probabilities: {numbers}. {doubt}</source>
      <translation>Diagnostic, réservé exclusivement à la recherche : {word}. Probabilités : {numbers}. {doubt}</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>Carte de chaleur</translation>
    </message>
    <message>
      <source>Heat map over the film</source>
      <translation>Carte de chaleur sur le cliché</translation>
    </message>
    <message>
      <source>It can be cancelled ({key:cancel}).</source>
      <translation>L’analyse peut être annulée ({key:cancel}).</translation>
    </message>
    <message>
      <source>Knee</source>
      <translation>Genou</translation>
    </message>
    <message>
      <source>Model and time</source>
      <translation>Modèle et durée</translation>
    </message>
    <message>
      <source>Model card</source>
      <translation>Fiche du modèle</translation>
    </message>
    <message>
      <source>No diagnosis</source>
      <translation>Aucun diagnostic</translation>
    </message>
    <message>
      <source>Not analysed</source>
      <translation>Non analysé</translation>
    </message>
    <message>
      <source>Open a film to have it analysed.</source>
      <translation>Ouvrez un cliché pour le faire analyser.</translation>
    </message>
    <message>
      <source>Patient…</source>
      <translation>Patient…</translation>
    </message>
    <message>
      <source>Reading the film</source>
      <translation>Lecture du cliché</translation>
    </message>
    <message>
      <source>Research use only</source>
      <translation>Réservé à la recherche</translation>
    </message>
    <message>
      <source>The analysis was stopped before its end.</source>
      <translation>L’analyse a été arrêtée avant la fin.</translation>
    </message>
    <message>
      <source>Used beside the film: {used}. By the film alone (|): {numbers}.</source>
      <translation>Utilisé en plus du cliché : {used}. D’après le cliché seul (|) : {numbers}.</translation>
    </message>
    <message>
      <source>What is known of the patient</source>
      <translation>Données connues du patient</translation>
    </message>
    <message>
      <source>With exploratory parameters</source>
      <translation>Avec des paramètres exploratoires</translation>
    </message>
  </context>
  <context>
    <name>DiagnosisPresenter</name>
    <message>
      <source>EXPLORATORY, {knee}</source>
      <translation>EXPLORATOIRE, {knee}</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>analyse en cours</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>annulé</translation>
    </message>
    <message>
      <source>no diagnosis</source>
      <translation>aucun diagnostic</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>non analysé</translation>
    </message>
    <message>
      <source>{name}, by hand</source>
      <translation>{name}, à la main</translation>
    </message>
    <message>
      <source>{name}, exploratory</source>
      <translation>{name}, exploratoire</translation>
    </message>
    <message>
      <source>{word}, by hand</source>
      <translation>{word}, à la main</translation>
    </message>
  </context>
  <context>
    <name>ExploratoryNote</name>
    <message>
      <source>Exploratory: not the model’s own pipeline</source>
      <translation>Exploratoire : ce n’est pas la chaîne de traitement du modèle</translation>
    </message>
    <message>
      <source>Go back to the model’s own pipeline</source>
      <translation>Revenir à la chaîne de traitement du modèle</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Réinitialiser</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>Reading the film…</source>
      <translation>Lecture du cliché…</translation>
    </message>
    <message>
      <source>This film is drawn; it has no file that could be de-identified.</source>
      <translation>Ce cliché est synthétique ; il n’a aucun fichier à dé-identifier.</translation>
    </message>
    <message>
      <source>This film is no DICOM file.</source>
      <translation>Ce cliché n’est pas un fichier DICOM.</translation>
    </message>
  </context>
  <context>
    <name>ExportFeature</name>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exporter…</translation>
    </message>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>Ouvrez d’abord un cliché ({key:open}).</translation>
    </message>
    <message>
      <source>There is no film to export.</source>
      <translation>Il n’y a aucun cliché à exporter.</translation>
    </message>
  </context>
  <context>
    <name>FullScreenFeature</name>
    <message>
      <source>Leave the full screen</source>
      <translation>Quitter le plein écran</translation>
    </message>
  </context>
  <context>
    <name>GraysFeature</name>
    <message>
      <source>Change window and level</source>
      <translation>Modifier la fenêtre et le niveau</translation>
    </message>
    <message>
      <source>Open a film first ({key:open}).</source>
      <translation>Ouvrez d’abord un cliché ({key:open}).</translation>
    </message>
    <message>
      <source>There is no picture yet.</source>
      <translation>Il n’y a pas encore d’image.</translation>
    </message>
    <message>
      <source>Window and &amp;level…</source>
      <translation>Fenêtre et &amp;niveau…</translation>
    </message>
  </context>
  <context>
    <name>GraysPopup</name>
    <message>
      <source>In the values of the file, here from {low} to {high}</source>
      <translation>Dans les valeurs du fichier, ici de {low} à {high}</translation>
    </message>
    <message>
      <source>Level (middle)</source>
      <translation>Niveau (milieu)</translation>
    </message>
    <message>
      <source>Of grays from 0 to 1</source>
      <translation>En gris de 0 à 1</translation>
    </message>
    <message>
      <source>Window (width)</source>
      <translation>Fenêtre (largeur)</translation>
    </message>
    <message>
      <source>Window and level</source>
      <translation>Fenêtre et niveau</translation>
    </message>
  </context>
  <context>
    <name>HeatBar</name>
    <message>
      <source>Class of the heat map</source>
      <translation>Classe de la carte de chaleur</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Reprendre</translation>
    </message>
    <message>
      <source>HEAT MAP</source>
      <translation>CARTE DE CHALEUR</translation>
    </message>
    <message>
      <source>Hide the heat map ({key:heat})</source>
      <translation>Masquer la carte de chaleur ({key:heat})</translation>
    </message>
    <message>
      <source>How much the probability of {word}, by the film alone, falls when this place is hidden.</source>
      <translation>Baisse de la probabilité de la classe {word}, d’après le cliché seul, quand cet endroit est masqué.</translation>
    </message>
    <message>
      <source>It shows which parts of the picture the score rests on, not where bone is lost; it can be wrong.</source>
      <translation>Elle montre sur quelles parties de l’image repose le score, et non où l’os est raréfié ; elle peut se tromper.</translation>
    </message>
    <message>
      <source>Kind of heat map</source>
      <translation>Type de carte de chaleur</translation>
    </message>
    <message>
      <source>Make the heat map again</source>
      <translation>Recalculer la carte de chaleur</translation>
    </message>
    <message>
      <source>Opacity of the heat map</source>
      <translation>Opacité de la carte de chaleur</translation>
    </message>
    <message>
      <source>Progress of the heat map</source>
      <translation>Avancement de la carte de chaleur</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Stop the heat map ({key:cancel})</source>
      <translation>Arrêter la carte de chaleur ({key:cancel})</translation>
    </message>
    <message>
      <source>The score of {word} at each place; that of the knee is their mean plus a constant.</source>
      <translation>Score de la classe {word} en chaque point ; celui du genou est leur moyenne plus une constante.</translation>
    </message>
    <message>
      <source>loss of probability of {word}</source>
      <translation>perte de probabilité de la classe {word}</translation>
    </message>
    <message>
      <source>most probable</source>
      <translation>la plus probable</translation>
    </message>
    <message>
      <source>score of {word}</source>
      <translation>score de la classe {word}</translation>
    </message>
  </context>
  <context>
    <name>HeatFeature</name>
    <message>
      <source>&amp;Heat map</source>
      <translation>&amp;Carte de chaleur</translation>
    </message>
    <message>
      <source>Being made.</source>
      <translation>Calcul en cours.</translation>
    </message>
    <message>
      <source>Go back to it first (Stages, Back to the model’s own pipeline).</source>
      <translation>Revenez-y d’abord (Étapes, Revenir à la chaîne de traitement du modèle).</translation>
    </message>
    <message>
      <source>It begins when the analysis is done.</source>
      <translation>Elle commence une fois l’analyse terminée.</translation>
    </message>
    <message>
      <source>No heat map: this knee has no diagnosis.</source>
      <translation>Pas de carte de chaleur : ce genou n’a pas de diagnostic.</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Arrêté.</translation>
    </message>
    <message>
      <source>The heat map is of the model’s own pipeline.</source>
      <translation>La carte de chaleur porte sur la chaîne de traitement du modèle.</translation>
    </message>
    <message>
      <source>class activation</source>
      <translation>activation de classe</translation>
    </message>
    <message>
      <source>occlusion</source>
      <translation>occlusion</translation>
    </message>
  </context>
  <context>
    <name>HeatScale</name>
    <message>
      <source>Colour scale from {low} to {high}</source>
      <translation>Échelle de couleurs de {low} à {high}</translation>
    </message>
  </context>
  <context>
    <name>HistogramDesk</name>
    <message>
      <source>As measured: old across, new up</source>
      <translation>Mesuré : ancienne valeur en abscisse, nouvelle en ordonnée</translation>
    </message>
    <message>
      <source>Histogram</source>
      <translation>Histogramme</translation>
    </message>
    <message>
      <source>No curve: a new value depends on neighbours too.</source>
      <translation>Pas de courbe : la nouvelle valeur dépend aussi des voisins.</translation>
    </message>
    <message>
      <source>Nothing comes before the film.</source>
      <translation>Rien ne précède le cliché.</translation>
    </message>
    <message>
      <source>Values: {stage}</source>
      <translation>Valeurs : {stage}</translation>
    </message>
    <message>
      <source>exploratory: {stage}</source>
      <translation>exploratoire : {stage}</translation>
    </message>
    <message>
      <source>{before} → {stage}</source>
      <translation>{before} → {stage}</translation>
    </message>
  </context>
  <context>
    <name>HistogramPanel</name>
    <message>
      <source>Bars: how many pixels have a value, the tallest cut. Line: the gray that it is shown as.</source>
      <translation>Barres : nombre de pixels par valeur, les plus hautes tronquées. Ligne : le gris affiché pour cette valeur.</translation>
    </message>
    <message>
      <source>Histogram</source>
      <translation>Histogramme</translation>
    </message>
    <message>
      <source>{zeros:.0f} % are 0; of the others 90 % lie in {low:.3f} to {high:.3f}</source>
      <translation>{zeros:.0f} % valent 0 ; 90 % des autres sont compris entre {low:.3f} et {high:.3f}</translation>
    </message>
  </context>
  <context>
    <name>ImageView</name>
    <message>
      <source>   pixel size unknown</source>
      <translation>   taille de pixel inconnue</translation>
    </message>
    <message>
      <source>   pixel {size} mm ({provenance})</source>
      <translation>   pixel {size} mm ({provenance})</translation>
    </message>
    <message>
      <source>BY HAND</source>
      <translation>À LA MAIN</translation>
    </message>
    <message>
      <source>Dense is dark</source>
      <translation>Le dense est sombre</translation>
    </message>
    <message>
      <source>Dragging changes window and level</source>
      <translation>Glisser modifie la fenêtre et le niveau</translation>
    </message>
    <message>
      <source>EXPLORATORY</source>
      <translation>EXPLORATOIRE</translation>
    </message>
    <message>
      <source>Exploratory: not the model’s own pipeline</source>
      <translation>Exploratoire : ce n’est pas la chaîne de traitement du modèle</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Cliché</translation>
    </message>
    <message>
      <source>Film, enlarged</source>
      <translation>Cliché, agrandi</translation>
    </message>
    <message>
      <source>INVERTED</source>
      <translation>INVERSÉ</translation>
    </message>
    <message>
      <source>Open films</source>
      <translation>Ouvrir des clichés</translation>
    </message>
    <message>
      <source>Open films…</source>
      <translation>Ouvrir des clichés…</translation>
    </message>
    <message>
      <source>POLARITY CORRECTED</source>
      <translation>POLARITÉ CORRIGÉE</translation>
    </message>
    <message>
      <source>Place and value under the cursor</source>
      <translation>Position et valeur sous le curseur</translation>
    </message>
    <message>
      <source>SYNTHETIC</source>
      <translation>SYNTHÉTIQUE</translation>
    </message>
    <message>
      <source>The file shows bone dark and says nothing of it; the program exchanged dark and bright</source>
      <translation>Le fichier montre l’os en sombre sans l’indiquer ; le programme a échangé sombre et clair</translation>
    </message>
    <message>
      <source>The regions of this film were changed by hand</source>
      <translation>Les régions de ce cliché ont été modifiées à la main</translation>
    </message>
    <message>
      <source>This film was drawn by the program</source>
      <translation>Ce cliché a été dessiné par le programme</translation>
    </message>
    <message>
      <source>W/L</source>
      <translation>W/L</translation>
    </message>
    <message>
      <source>Window and level: {numbers}</source>
      <translation>Fenêtre et niveau : {numbers}</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>x {x}  y {y}  value {value}</source>
      <translation>x {x}  y {y}  valeur {value}</translation>
    </message>
    <message>
      <source>zoom {percent:.0f} %</source>
      <translation>zoom {percent:.0f} %</translation>
    </message>
    <message>
      <source>{h} high × {w} wide</source>
      <translation>{h} de haut × {w} de large</translation>
    </message>
    <message>
      <source>{mm:.3f}</source>
      <translation>{mm:.3f}</translation>
    </message>
  </context>
  <context>
    <name>InspectionFeature</name>
    <message>
      <source>&amp;Compare two stages</source>
      <translation>&amp;Comparer deux étapes</translation>
    </message>
    <message>
      <source>&amp;Difference of two stages</source>
      <translation>&amp;Différence de deux étapes</translation>
    </message>
    <message>
      <source>&amp;Histogram</source>
      <translation>&amp;Histogramme</translation>
    </message>
    <message>
      <source>&amp;Play through the stages</source>
      <translation>&amp;Faire défiler les étapes</translation>
    </message>
    <message>
      <source>&amp;Swipe between two stages</source>
      <translation>&amp;Volet entre deux étapes</translation>
    </message>
    <message>
      <source>&amp;Try parameters</source>
      <translation>&amp;Essayer des paramètres</translation>
    </message>
    <message>
      <source>Back to the &amp;model’s own pipeline</source>
      <translation>Revenir à la chaîne de traitement du &amp;modèle</translation>
    </message>
    <message>
      <source>Copy the &amp;record of the pipeline</source>
      <translation>Copie&amp;r le relevé du traitement</translation>
    </message>
    <message>
      <source>Move the divider left</source>
      <translation>Déplacer le séparateur vers la gauche</translation>
    </message>
    <message>
      <source>Move the divider right</source>
      <translation>Déplacer le séparateur vers la droite</translation>
    </message>
  </context>
  <context>
    <name>KeepingFeature</name>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Delete all regions by hand, verdicts, marks and views that were kept of all films?</source>
      <translation>Supprimer toutes les régions tracées à la main et tous les avis, annotations et vues conservés pour l’ensemble des clichés ?</translation>
    </message>
    <message>
      <source>E&amp;xport what was kept…</source>
      <translation>E&amp;xporter les données conservées…</translation>
    </message>
    <message>
      <source>Export the a&amp;udit record…</source>
      <translation>Exporter le jo&amp;urnal d’audit…</translation>
    </message>
    <message>
      <source>Export the audit record</source>
      <translation>Exporter le journal d’audit</translation>
    </message>
    <message>
      <source>Export what was kept</source>
      <translation>Exporter les données conservées</translation>
    </message>
    <message>
      <source>Forget what was kept</source>
      <translation>Effacer les données conservées</translation>
    </message>
    <message>
      <source>Forget what was kept of a&amp;ll films…</source>
      <translation>Effacer &amp;les données conservées de tous les clichés…</translation>
    </message>
    <message>
      <source>Forget what was kept of this &amp;film</source>
      <translation>Effacer les données conservées de ce cli&amp;ché</translation>
    </message>
    <message>
      <source>I&amp;mport what was kept…</source>
      <translation>I&amp;mporter des données conservées…</translation>
    </message>
    <message>
      <source>Import what was kept</source>
      <translation>Importer des données conservées</translation>
    </message>
    <message>
      <source>New: {added}. Newer there: {replaced}. Newer here: {left}. The same: {same}.</source>
      <translation>Nouvelles : {added}. Plus récentes là-bas : {replaced}. Plus récentes ici : {left}. Identiques : {same}.</translation>
    </message>
    <message>
      <source>No row was changed or is missing.</source>
      <translation>Aucune ligne n’a été modifiée ni ne manque.</translation>
    </message>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>Ouvrez d’abord un cliché ({key:open}).</translation>
    </message>
    <message>
      <source>Rows that were changed or are missing: {n}.</source>
      <translation>Lignes modifiées ou manquantes : {n}.</translation>
    </message>
    <message>
      <source>Table (*.csv);;JSON lines (*.jsonl)</source>
      <translation>Tableau (*.csv);;Lignes JSON (*.jsonl)</translation>
    </message>
    <message>
      <source>The audit record is exported, but it is not whole.</source>
      <translation>Le journal d’audit est exporté, mais il n’est pas intègre.</translation>
    </message>
    <message>
      <source>The audit record is exported.</source>
      <translation>Le journal d’audit est exporté.</translation>
    </message>
    <message>
      <source>The older ones are kept out of use.</source>
      <translation>Les plus anciennes ne sont pas utilisées.</translation>
    </message>
    <message>
      <source>There is no film open.</source>
      <translation>Aucun cliché n’est ouvert.</translation>
    </message>
    <message>
      <source>This cannot be undone. The films themselves and the audit record stay. You can export it first.</source>
      <translation>Cette action est irréversible. Les clichés eux-mêmes et le journal d’audit restent. Vous pouvez d’abord exporter les données.</translation>
    </message>
    <message>
      <source>Topics: {n}.</source>
      <translation>Rubriques : {n}.</translation>
    </message>
    <message>
      <source>What was kept is exported.</source>
      <translation>Les données conservées sont exportées.</translation>
    </message>
    <message>
      <source>What was kept is imported.</source>
      <translation>Les données conservées sont importées.</translation>
    </message>
    <message>
      <source>What was kept of all films is deleted.</source>
      <translation>Les données conservées de tous les clichés sont supprimées.</translation>
    </message>
    <message>
      <source>What was kept of this film is deleted.</source>
      <translation>Les données conservées de ce cliché sont supprimées.</translation>
    </message>
    <message>
      <source>What you do from now on is kept again.</source>
      <translation>Ce que vous ferez désormais sera de nouveau conservé.</translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>&amp;All standard keys</source>
      <translation>&amp;Toutes les touches par défaut</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>&amp;Fermer</translation>
    </message>
    <message>
      <source>&amp;Leave as it is</source>
      <translation>&amp;Laisser tel quel</translation>
    </message>
    <message>
      <source>&amp;No key</source>
      <translation>&amp;Aucune touche</translation>
    </message>
    <message>
      <source>&amp;Standard key</source>
      <translation>Touche par &amp;défaut</translation>
    </message>
    <message>
      <source>Choose its knee</source>
      <translation>Choisir son genou</translation>
    </message>
    <message>
      <source>Choose what is drawn; a drag moves it or its point</source>
      <translation>Choisir un tracé ; glisser le déplace, ou déplace son point</translation>
    </message>
    <message>
      <source>Click on a line or its label</source>
      <translation>Clic sur une ligne ou son étiquette</translation>
    </message>
    <message>
      <source>Click on a region</source>
      <translation>Clic sur une région</translation>
    </message>
    <message>
      <source>Double click</source>
      <translation>Double-clic</translation>
    </message>
    <message>
      <source>Double click on a line or its label</source>
      <translation>Double-clic sur une ligne ou son étiquette</translation>
    </message>
    <message>
      <source>Drag with the left button</source>
      <translation>Glisser avec le bouton gauche</translation>
    </message>
    <message>
      <source>Drag with the right button</source>
      <translation>Glisser avec le bouton droit</translation>
    </message>
    <message>
      <source>Fit the film</source>
      <translation>Ajuster le cliché à la fenêtre</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Touche</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Touches</translation>
    </message>
    <message>
      <source>Move the film, or the region with handles</source>
      <translation>Déplacer le cliché, ou la région par ses poignées</translation>
    </message>
    <message>
      <source>New keys for the chosen command</source>
      <translation>Nouvelles touches de la commande choisie</translation>
    </message>
    <message>
      <source>New keys for “{command}”</source>
      <translation>Nouvelles touches de « {command} »</translation>
    </message>
    <message>
      <source>Press the keys in the field.</source>
      <translation>Appuyez sur les touches dans le champ.</translation>
    </message>
    <message>
      <source>S&amp;wap</source>
      <translation>É&amp;changer</translation>
    </message>
    <message>
      <source>Search commands</source>
      <translation>Rechercher une commande</translation>
    </message>
    <message>
      <source>The mouse stays as it is.</source>
      <translation>La souris reste inchangée.</translation>
    </message>
    <message>
      <source>This key moves between the controls and presses them. Choose another.</source>
      <translation>Cette touche sert à parcourir les commandes de la fenêtre et à les activer. Choisissez-en une autre.</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>Effet</translation>
    </message>
    <message>
      <source>Wheel</source>
      <translation>Molette</translation>
    </message>
    <message>
      <source>Window (sideways) and level (up and down)</source>
      <translation>Fenêtre (horizontalement) et niveau (verticalement)</translation>
    </message>
    <message>
      <source>Write on it</source>
      <translation>Y écrire un texte</translation>
    </message>
    <message>
      <source>Zoom at the cursor</source>
      <translation>Zoomer sous le curseur</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>aucune touche</translation>
    </message>
    <message>
      <source>{keys} belongs to “{command}”. Swap the keys of the two?</source>
      <translation>{keys} appartient à « {command} ». Échanger les touches des deux ?</translation>
    </message>
    <message>
      <source>“{command}” has {keys} now.</source>
      <translation>« {command} » a maintenant {keys}.</translation>
    </message>
  </context>
  <context>
    <name>KeysFeature</name>
    <message>
      <source>&amp;Keys…</source>
      <translation>&amp;Touches…</translation>
    </message>
  </context>
  <context>
    <name>KneeBar</name>
    <message>
      <source>Change by hand ({key:edit_region})</source>
      <translation>Modifier à la main ({key:edit_region})</translation>
    </message>
    <message>
      <source>Change the region of interest by hand</source>
      <translation>Modifier la région d’intérêt à la main</translation>
    </message>
    <message>
      <source>Drag the box or its corners. Add a knee ({key:add_knee}), take one away ({key:delete}), undo ({key:undo}), or restore what was found ({key:reset_knees}).</source>
      <translation>Faites glisser le cadre ou ses coins. Ajoutez un genou ({key:add_knee}), retirez-en un ({key:delete}), annulez ({key:undo}) ou rétablissez ce qui a été trouvé ({key:reset_knees}).</translation>
    </message>
    <message>
      <source>KNEES</source>
      <translation>GENOUX</translation>
    </message>
    <message>
      <source>None found</source>
      <translation>Aucun trouvé</translation>
    </message>
    <message>
      <source>Not looked for yet</source>
      <translation>Pas encore recherchés</translation>
    </message>
  </context>
  <context>
    <name>LanguageFeature</name>
    <message>
      <source>Language of the &amp;system</source>
      <translation>Langue du &amp;système</translation>
    </message>
    <message>
      <source>The language changes when OsteoViewer is started the next time.</source>
      <translation>La langue changera au prochain démarrage d’OsteoViewer.</translation>
    </message>
    <message>
      <source>What you have done is kept.</source>
      <translation>Ce que vous avez fait est conservé.</translation>
    </message>
  </context>
  <context>
    <name>Lens</name>
    <message>
      <source>Magnifier</source>
      <translation>Loupe</translation>
    </message>
    <message>
      <source>{power} ×</source>
      <translation>{power} ×</translation>
    </message>
  </context>
  <context>
    <name>LinkedCursor</name>
    <message>
      <source>no pixel</source>
      <translation>aucun pixel</translation>
    </message>
  </context>
  <context>
    <name>LookFeature</name>
    <message>
      <source>&amp;Pixel for pixel (1:1)</source>
      <translation>&amp;Pixel pour pixel (1:1)</translation>
    </message>
    <message>
      <source>E&amp;xchange left and right</source>
      <translation>Inverser gauc&amp;he et droite</translation>
    </message>
    <message>
      <source>It is as true as what the file says of its pixels and the system of its screen.</source>
      <translation>Elle est aussi exacte que ce que le fichier indique de ses pixels et le système de son écran.</translation>
    </message>
    <message>
      <source>Ma&amp;gnifier</source>
      <translation>&amp;Loupe</translation>
    </message>
    <message>
      <source>Magnify 2, 4 or 8 times</source>
      <translation>Agrandir 2, 4 ou 8 fois</translation>
    </message>
    <message>
      <source>Rotate by 90° &amp;clockwise</source>
      <translation>Pivoter de 90° à d&amp;roite</translation>
    </message>
    <message>
      <source>True si&amp;ze</source>
      <translation>&amp;Taille réelle</translation>
    </message>
    <message>
      <source>True size ({provenance}).</source>
      <translation>Taille réelle ({provenance}).</translation>
    </message>
    <message>
      <source>Window for all values</source>
      <translation>Fenêtre sur toutes les valeurs</translation>
    </message>
    <message>
      <source>Window for the bright part (bone)</source>
      <translation>Fenêtre sur la partie claire (os)</translation>
    </message>
    <message>
      <source>Window for the dark part (soft tissue)</source>
      <translation>Fenêtre sur la partie sombre (parties molles)</translation>
    </message>
    <message>
      <source>Window for the whole film</source>
      <translation>Fenêtre sur tout le cliché</translation>
    </message>
    <message>
      <source>Window for what is s&amp;een</source>
      <translation>Fenêtre sur la partie &amp;visible</translation>
    </message>
    <message>
      <source>{words}  ·  reset ({key:reset})</source>
      <translation>{words}  ·  réinitialiser ({key:reset})</translation>
    </message>
  </context>
  <context>
    <name>LookPanel</name>
    <message>
      <source>&amp;Add a box</source>
      <translation>&amp;Ajouter un cadre</translation>
    </message>
    <message>
      <source>&amp;Next box</source>
      <translation>Cadre &amp;suivant</translation>
    </message>
    <message>
      <source>&amp;Remove the box</source>
      <translation>&amp;Retirer le cadre</translation>
    </message>
    <message>
      <source>Arrows move it, Shift with arrows resizes it</source>
      <translation>Les flèches le déplacent, Shift avec les flèches le redimensionne</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Suppr</translation>
    </message>
    <message>
      <source>Film to look at</source>
      <translation>Cliché à vérifier</translation>
    </message>
    <message>
      <source>Insert, or drag on the film</source>
      <translation>Inser, ou glisser sur le cliché</translation>
    </message>
    <message>
      <source>Looked at {n} of {count} films.</source>
      <translation>{n} clichés vérifiés sur {count}.</translation>
    </message>
    <message>
      <source>Warning of text in the pixels</source>
      <translation>Avertissement sur le texte dans les pixels</translation>
    </message>
    <message>
      <source>{n}: {name}</source>
      <translation>{n} : {name}</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Close other windows and try again.</source>
      <translation>Fermez d’autres fenêtres et réessayez.</translation>
    </message>
    <message>
      <source>Open a folder of films</source>
      <translation>Ouvrir un dossier de clichés</translation>
    </message>
    <message>
      <source>Open films</source>
      <translation>Ouvrir des clichés</translation>
    </message>
    <message>
      <source>OsteoViewer</source>
      <translation>OsteoViewer</translation>
    </message>
    <message>
      <source>The films themselves are untouched.</source>
      <translation>Les clichés eux-mêmes sont intacts.</translation>
    </message>
    <message>
      <source>The list of studies could not be deleted.</source>
      <translation>La liste des examens n’a pas pu être supprimée.</translation>
    </message>
    <message>
      <source>What was kept of listed studies is deleted.</source>
      <translation>Les données conservées des examens listés sont supprimées.</translation>
    </message>
  </context>
  <context>
    <name>MeasureFeature</name>
    <message>
      <source>&amp;Delete what is chosen</source>
      <translation>&amp;Supprimer l’annotation choisie</translation>
    </message>
    <message>
      <source>&amp;Put it in the middle of what is seen</source>
      <translation>Placer au &amp;milieu de la vue</translation>
    </message>
    <message>
      <source>&amp;Show annotations</source>
      <translation>A&amp;fficher les annotations</translation>
    </message>
    <message>
      <source>&amp;Write on it…</source>
      <translation>&amp;Y écrire un texte…</translation>
    </message>
    <message>
      <source>Choose the &amp;next annotation</source>
      <translation>&amp;Choisir l’annotation suivante</translation>
    </message>
    <message>
      <source>Move it {way}</source>
      <translation>Déplacer l’annotation {way}</translation>
    </message>
    <message>
      <source>Move its last point {way}</source>
      <translation>Déplacer son dernier point {way}</translation>
    </message>
    <message>
      <source>Show the patient ({key:privacy}) to change them.</source>
      <translation>Affichez le patient ({key:privacy}) pour les modifier.</translation>
    </message>
    <message>
      <source>Take &amp;all annotations away</source>
      <translation>&amp;Retirer toutes les annotations</translation>
    </message>
    <message>
      <source>Text on the film</source>
      <translation>Texte sur le cliché</translation>
    </message>
    <message>
      <source>Texts on the film are hidden with the patient.</source>
      <translation>Les textes sur le cliché sont masqués avec le patient.</translation>
    </message>
    <message>
      <source>What is written:</source>
      <translation>Texte à écrire :</translation>
    </message>
    <message>
      <source>down</source>
      <translation>vers le bas</translation>
    </message>
    <message>
      <source>left</source>
      <translation>vers la gauche</translation>
    </message>
    <message>
      <source>right</source>
      <translation>vers la droite</translation>
    </message>
    <message>
      <source>up</source>
      <translation>vers le haut</translation>
    </message>
    <message>
      <source>{tool}: {how} It can be laid down ({key:cancel}).</source>
      <translation>{tool} : {how} L’outil peut être reposé ({key:cancel}).</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Film, model and time</source>
      <translation>Cliché, modèle et durée</translation>
    </message>
  </context>
  <context>
    <name>PagesPanel</name>
    <message>
      <source>&amp;Next page</source>
      <translation>Page &amp;suivante</translation>
    </message>
    <message>
      <source>Page {n} of {count}</source>
      <translation>Page {n} sur {count}</translation>
    </message>
    <message>
      <source>Page, as it is written</source>
      <translation>Page, telle qu’elle sera écrite</translation>
    </message>
    <message>
      <source>Pre&amp;vious page</source>
      <translation>Page &amp;précédente</translation>
    </message>
  </context>
  <context>
    <name>PaletteFeature</name>
    <message>
      <source>&amp;Search commands…</source>
      <translation>&amp;Rechercher une commande…</translation>
    </message>
    <message>
      <source>Search commands</source>
      <translation>Rechercher une commande</translation>
    </message>
    <message>
      <source>not possible just now</source>
      <translation>impossible pour le moment</translation>
    </message>
    <message>
      <source>the film has no overlay</source>
      <translation>le cliché n’a pas de surimpression</translation>
    </message>
    <message>
      <source>{menu}, on</source>
      <translation>{menu}, activé</translation>
    </message>
  </context>
  <context>
    <name>ParameterPanel</name>
    <message>
      <source>Parameters</source>
      <translation>Paramètres</translation>
    </message>
    <message>
      <source>This stage has no parameters to try.</source>
      <translation>Cette étape n’a pas de paramètres à essayer.</translation>
    </message>
  </context>
  <context>
    <name>PatientDialog</name>
    <message>
      <source>As in the header</source>
      <translation>Comme dans l’en-tête</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>Patient</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rétablir</translation>
    </message>
    <message>
      <source>The model uses these beside the film. What you type in counts for this film only, is forgotten when it is closed, and is written to no file of the program.</source>
      <translation>Le modèle utilise ces données en plus du cliché. Ce que vous saisissez vaut pour ce cliché seulement, est oublié à sa fermeture et n’est écrit dans aucun fichier du programme.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler l’action</translation>
    </message>
    <message>
      <source>Use these</source>
      <translation>Utiliser ces valeurs</translation>
    </message>
  </context>
  <context>
    <name>PatientFeature</name>
    <message>
      <source>&amp;Patient…</source>
      <translation>&amp;Patient…</translation>
    </message>
    <message>
      <source>Age, sex, height and weight do not count.</source>
      <translation>L’âge, le sexe, la taille et le poids ne comptent pas.</translation>
    </message>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>Ouvrez d’abord un cliché ({key:open}).</translation>
    </message>
    <message>
      <source>Patient hidden; what is known is used all the same.</source>
      <translation>Patient masqué ; les données connues sont tout de même utilisées.</translation>
    </message>
    <message>
      <source>Show the patient first ({key:privacy}).</source>
      <translation>Affichez d’abord le patient ({key:privacy}).</translation>
    </message>
    <message>
      <source>The model uses nothing but the film.</source>
      <translation>Le modèle n’utilise que le cliché.</translation>
    </message>
    <message>
      <source>The patient is hidden.</source>
      <translation>Le patient est masqué.</translation>
    </message>
    <message>
      <source>There is no film whose patient could be typed in.</source>
      <translation>Il n’y a aucun cliché dont le patient pourrait être saisi.</translation>
    </message>
  </context>
  <context>
    <name>PictureFeature</name>
    <message>
      <source>&amp;Copy the picture that is seen</source>
      <translation>&amp;Copier l’image affichée</translation>
    </message>
    <message>
      <source>Nothing of the file’s header is in it. Look for names in the picture itself.</source>
      <translation>Elle ne contient rien de l’en-tête du fichier. Cherchez des noms dans l’image elle-même.</translation>
    </message>
    <message>
      <source>Open a film first ({key:open}).</source>
      <translation>Ouvrez d’abord un cliché ({key:open}).</translation>
    </message>
    <message>
      <source>The picture that is seen is in the clipboard.</source>
      <translation>L’image affichée est dans le presse-papiers.</translation>
    </message>
    <message>
      <source>There is no picture to copy.</source>
      <translation>Il n’y a pas d’image à copier.</translation>
    </message>
  </context>
  <context>
    <name>PlayBar</name>
    <message>
      <source>Playing through the stages</source>
      <translation>Défilement des étapes</translation>
    </message>
    <message>
      <source>Playing through the stages. It can be stopped ({key:blink}).</source>
      <translation>Défilement des étapes. Il peut être arrêté ({key:blink}).</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Stop playing through the stages</source>
      <translation>Arrêter le défilement des étapes</translation>
    </message>
  </context>
  <context>
    <name>Presenter</name>
    <message>
      <source>Analysing: {step}. It can be cancelled ({key:cancel}).</source>
      <translation>Analyse : {step}. Elle peut être annulée ({key:cancel}).</translation>
    </message>
    <message>
      <source>Analysis finished</source>
      <translation>Analyse terminée</translation>
    </message>
    <message>
      <source>Analysis finished: this film cannot be judged</source>
      <translation>Analyse terminée : ce cliché ne peut pas être évalué</translation>
    </message>
    <message>
      <source>Cancelled. It can be analysed again ({key:again}).</source>
      <translation>Annulé. L’analyse peut être relancée ({key:again}).</translation>
    </message>
    <message>
      <source>It can be read again ({key:again}).</source>
      <translation>Il peut être relu ({key:again}).</translation>
    </message>
    <message>
      <source>No film is open</source>
      <translation>Aucun cliché n’est ouvert</translation>
    </message>
    <message>
      <source>Not analysed</source>
      <translation>Non analysé</translation>
    </message>
    <message>
      <source>Open radiographs ({key:open}), or drop files or folders here.</source>
      <translation>Ouvrez des radiographies ({key:open}), ou déposez des fichiers ou des dossiers ici.</translation>
    </message>
    <message>
      <source>Reading was cancelled</source>
      <translation>La lecture a été annulée</translation>
    </message>
    <message>
      <source>Reading {name}</source>
      <translation>Lecture de {name}</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Prêt</translation>
    </message>
    <message>
      <source>exploratory</source>
      <translation>exploratoire</translation>
    </message>
    <message>
      <source>exploratory: {details}</source>
      <translation>exploratoire : {details}</translation>
    </message>
    <message>
      <source>follows…</source>
      <translation>à suivre…</translation>
    </message>
    <message>
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <source>synthetic film</source>
      <translation>cliché synthétique</translation>
    </message>
    <message>
      <source>{c} × {r}</source>
      <translation>{c} × {r}</translation>
    </message>
    <message>
      <source>{size}, frame {n} of {count}</source>
      <translation>{size}, image {n} sur {count}</translation>
    </message>
  </context>
  <context>
    <name>Privacy</name>
    <message>
      <source>Film {n}</source>
      <translation>Cliché {n}</translation>
    </message>
    <message>
      <source>Recent film {n}</source>
      <translation>Cliché récent {n}</translation>
    </message>
    <message>
      <source>the film</source>
      <translation>le cliché</translation>
    </message>
  </context>
  <context>
    <name>ProblemsDialog</name>
    <message>
      <source>Not listed</source>
      <translation>Non listés</translation>
    </message>
  </context>
  <context>
    <name>RecordCopier</name>
    <message>
      <source>Paste it where it is wanted.</source>
      <translation>Collez-le où vous le souhaitez.</translation>
    </message>
    <message>
      <source>The record of the pipeline is in the clipboard.</source>
      <translation>Le relevé du traitement est dans le presse-papiers.</translation>
    </message>
    <message>
      <source>There is no record yet.</source>
      <translation>Il n’y a pas encore de relevé.</translation>
    </message>
    <message>
      <source>Wait until a film has been analysed.</source>
      <translation>Attendez qu’un cliché ait été analysé.</translation>
    </message>
  </context>
  <context>
    <name>ReportChoices</name>
    <message>
      <source>&amp;Heat maps</source>
      <translation>Cartes de c&amp;haleur</translation>
    </message>
    <message>
      <source>&amp;Parameters, times, model and hashes</source>
      <translation>Para&amp;mètres, durées, modèle et empreintes</translation>
    </message>
    <message>
      <source>&amp;Stages</source>
      <translation>É&amp;tapes</translation>
    </message>
    <message>
      <source>Call &amp;films by their names, not their numbers</source>
      <translation>Désigner les cl&amp;ichés par leur nom, non par leur numéro</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Contact sheet, a PN&amp;G picture</source>
      <translation>Planche-contact, image PN&amp;G</translation>
    </message>
    <message>
      <source>Files get names that say nothing of the patient; none is overwritten.</source>
      <translation>Les noms des fichiers ne disent rien du patient ; aucun n’est écrasé.</translation>
    </message>
    <message>
      <source>Folder for reports</source>
      <translation>Dossier des rapports</translation>
    </message>
    <message>
      <source>P&amp;rint…</source>
      <translation>Imp&amp;rimer…</translation>
    </message>
    <message>
      <source>PDF on A&amp;4</source>
      <translation>PDF en A&amp;4</translation>
    </message>
    <message>
      <source>PDF on US &amp;Letter</source>
      <translation>PDF au format US &amp;Letter</translation>
    </message>
    <message>
      <source>Progress of the report</source>
      <translation>Avancement du rapport</translation>
    </message>
    <message>
      <source>S&amp;ave</source>
      <translation>Enregi&amp;strer</translation>
    </message>
    <message>
      <source>Table of all listed films ({n:,}), &amp;CSV</source>
      <translation>Tableau de tous les clichés listés ({n:,}), &amp;CSV</translation>
    </message>
    <message>
      <source>The patient’s name and &amp;identifier</source>
      <translation>&amp;Nom et identifiant du patient</translation>
    </message>
    <message>
      <source>Warning of text in the pixels</source>
      <translation>Avertissement sur le texte dans les pixels</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>What stands in it</source>
      <translation>Contenu</translation>
    </message>
    <message>
      <source>What was &amp;drawn on the film</source>
      <translation>Annotations &amp;du cliché</translation>
    </message>
    <message>
      <source>With the mark of &amp;UTF-8, which Excel needs</source>
      <translation>Avec la marque &amp;UTF-8, dont Excel a besoin</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>Names, numbers and dates may be burned into the film’s pixels. They are in the report too: look.</source>
      <translation>Des noms, des numéros et des dates peuvent être incrustés dans les pixels du cliché. Ils figurent aussi dans le rapport : vérifiez.</translation>
    </message>
    <message>
      <source>One row a knee of each listed film: hash, side, class, probabilities, what cannot be ruled out, refusal, model. Every film is analysed anew, as the program finds its knees: regions that were set by hand and verdicts are not in it.</source>
      <translation>Une ligne par genou de chaque cliché listé : empreinte, côté, classe, probabilités, ce qui ne peut être exclu, refus, modèle. Chaque cliché est analysé à nouveau, avec les genoux que le programme détecte : les régions définies à la main et les avis n’y figurent pas.</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>Arrêté ; rien n’a été écrit.</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Arrêt en cours…</translation>
    </message>
    <message>
      <source>The patient is hidden ({key:privacy}).</source>
      <translation>Le patient est masqué ({key:privacy}).</translation>
    </message>
    <message>
      <source>This film is drawn; there is no file that could name a patient.</source>
      <translation>Ce cliché est synthétique ; il n’y a aucun fichier qui pourrait nommer un patient.</translation>
    </message>
    <message>
      <source>{name} was written to {folder}</source>
      <translation>{name} a été écrit dans {folder}</translation>
    </message>
  </context>
  <context>
    <name>ReportFeature</name>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>Ouvrez d’abord un cliché ({key:open}).</translation>
    </message>
    <message>
      <source>Repor&amp;t…</source>
      <translation>&amp;Rapport…</translation>
    </message>
    <message>
      <source>The analysis of this film is not done.</source>
      <translation>L’analyse de ce cliché n’est pas terminée.</translation>
    </message>
    <message>
      <source>There is no film to report on.</source>
      <translation>Il n’y a aucun cliché pour un rapport.</translation>
    </message>
    <message>
      <source>Wait for it, or repeat it ({key:again}).</source>
      <translation>Attendez-la, ou relancez-la ({key:again}).</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Search</source>
      <translation>Rechercher</translation>
    </message>
  </context>
  <context>
    <name>StagePanel</name>
    <message>
      <source>shown large</source>
      <translation>affichée en grand</translation>
    </message>
  </context>
  <context>
    <name>StagePanels</name>
    <message>
      <source>Stages</source>
      <translation>Étapes</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Dismiss</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Dismiss the message</source>
      <translation>Fermer le message</translation>
    </message>
    <message>
      <source>Names, dates and numbers of the patient are kept off the screen ({key:privacy})</source>
      <translation>Les noms, dates et numéros du patient ne sont pas affichés à l’écran ({key:privacy})</translation>
    </message>
    <message>
      <source>Patient hidden</source>
      <translation>Patient masqué</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Avancement</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
  </context>
  <context>
    <name>StudyList</name>
    <message>
      <source>Studies</source>
      <translation>Examens</translation>
    </message>
  </context>
  <context>
    <name>StudyModel</name>
    <message>
      <source>Patient hidden</source>
      <translation>Patient masqué</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>Série</translation>
    </message>
    <message>
      <source>Series {n}</source>
      <translation>Série {n}</translation>
    </message>
    <message>
      <source>Unnamed study</source>
      <translation>Examen sans nom</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>analyse en cours</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>annulé</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>non analysé</translation>
    </message>
    <message>
      <source>reading</source>
      <translation>lecture</translation>
    </message>
    <message>
      <source>stages done</source>
      <translation>étapes terminées</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>en attente</translation>
    </message>
    <message>
      <source>{n} films</source>
      <translation>{n} clichés</translation>
    </message>
  </context>
  <context>
    <name>StudyPanel</name>
    <message>
      <source>&amp;All films</source>
      <translation>&amp;Tous les clichés</translation>
    </message>
    <message>
      <source>&amp;Frontal knees first</source>
      <translation>&amp;Genoux de face d’abord</translation>
    </message>
    <message>
      <source>&amp;Newest first</source>
      <translation>Plus &amp;récents d’abord</translation>
    </message>
    <message>
      <source>&amp;Unfold all studies</source>
      <translation>&amp;Déplier tous les examens</translation>
    </message>
    <message>
      <source>1 film</source>
      <translation>1 cliché</translation>
    </message>
    <message>
      <source>By &amp;name</source>
      <translation>Par &amp;nom</translation>
    </message>
    <message>
      <source>F&amp;old all studies</source>
      <translation>Re&amp;plier tous les examens</translation>
    </message>
    <message>
      <source>Frontal &amp;knees only</source>
      <translation>Genoux de face &amp;seulement</translation>
    </message>
    <message>
      <source>Looking for films: {n:,}</source>
      <translation>Recherche de clichés : {n:,}</translation>
    </message>
    <message>
      <source>No &amp;other parts of the body</source>
      <translation>Sans les &amp;autres parties du corps</translation>
    </message>
    <message>
      <source>No film is listed.</source>
      <translation>Aucun cliché n’est listé.</translation>
    </message>
    <message>
      <source>No film matches.</source>
      <translation>Aucun cliché ne correspond.</translation>
    </message>
    <message>
      <source>STUDIES</source>
      <translation>EXAMENS</translation>
    </message>
    <message>
      <source>Search the list</source>
      <translation>Rechercher dans la liste</translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>Trier</translation>
    </message>
    <message>
      <source>Sort and filter the list</source>
      <translation>Trier et filtrer la liste</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Stop looking for films</source>
      <translation>Arrêter la recherche de clichés</translation>
    </message>
    <message>
      <source>What is listed</source>
      <translation>Éléments listés</translation>
    </message>
    <message>
      <source>{n:,} films</source>
      <translation>{n:,} clichés</translation>
    </message>
    <message>
      <source>{n:,} not listed</source>
      <translation>{n:,} non listés</translation>
    </message>
    <message>
      <source>{n:,} of {count:,} films</source>
      <translation>{n:,} clichés sur {count:,}</translation>
    </message>
  </context>
  <context>
    <name>TagBrowser</name>
    <message>
      <source>&amp;Copy the value</source>
      <translation>&amp;Copier la valeur</translation>
    </message>
    <message>
      <source>Copy &amp;tag and value</source>
      <translation>Copier l’&amp;attribut et la valeur</translation>
    </message>
    <message>
      <source>DICOM tags</source>
      <translation>Attributs DICOM</translation>
    </message>
    <message>
      <source>Details are in the log.</source>
      <translation>Les détails sont dans le journal.</translation>
    </message>
    <message>
      <source>No film is open</source>
      <translation>Aucun cliché n’est ouvert</translation>
    </message>
    <message>
      <source>Number of rows</source>
      <translation>Nombre de lignes</translation>
    </message>
    <message>
      <source>Open a DICOM file to see its tags.</source>
      <translation>Ouvrez un fichier DICOM pour voir ses attributs.</translation>
    </message>
    <message>
      <source>Reading the file</source>
      <translation>Lecture du fichier</translation>
    </message>
    <message>
      <source>Reading the film</source>
      <translation>Lecture du cliché</translation>
    </message>
    <message>
      <source>Search tags, names and values</source>
      <translation>Rechercher attributs, noms et valeurs</translation>
    </message>
    <message>
      <source>The tags could not be read.</source>
      <translation>Les attributs n’ont pas pu être lus.</translation>
    </message>
    <message>
      <source>This film has no file</source>
      <translation>Ce cliché n’a pas de fichier</translation>
    </message>
    <message>
      <source>{count:,} rows</source>
      <translation>{count:,} lignes</translation>
    </message>
    <message>
      <source>{found:,} of {count:,} rows match</source>
      <translation>{found:,} lignes sur {count:,} correspondent</translation>
    </message>
  </context>
  <context>
    <name>TagFeature</name>
    <message>
      <source>DICOM &amp;tags…</source>
      <translation>A&amp;ttributs DICOM…</translation>
    </message>
  </context>
  <context>
    <name>TagModel</name>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Attribut</translation>
    </message>
    <message>
      <source>VR</source>
      <translation>VR</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
  </context>
  <context>
    <name>TargetPanel</name>
    <message>
      <source>&amp;Browse…</source>
      <translation>&amp;Parcourir…</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>What was written</source>
      <translation>Fichiers écrits</translation>
    </message>
  </context>
  <context>
    <name>TextSizeFeature</name>
    <message>
      <source>Lar&amp;ger text</source>
      <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
      <source>Smaller te&amp;xt</source>
      <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
      <source>Standard &amp;text</source>
      <translation>Texte &amp;normal</translation>
    </message>
    <message>
      <source>Text size {n} %</source>
      <translation>Taille du texte {n} %</translation>
    </message>
  </context>
  <context>
    <name>TrialDesk</name>
    <message>
      <source>Parameters</source>
      <translation>Paramètres</translation>
    </message>
    <message>
      <source>The film itself has none. Choose a stage (2 to 5) to try its parameters.</source>
      <translation>Le cliché lui-même n’en a pas. Choisissez une étape (2 à 5) pour essayer ses paramètres.</translation>
    </message>
    <message>
      <source>They can be tried once a film has been analysed.</source>
      <translation>Ils peuvent être essayés une fois qu’un cliché a été analysé.</translation>
    </message>
  </context>
  <context>
    <name>VerdictBar</name>
    <message>
      <source>About your verdict</source>
      <translation>À propos de votre avis</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>D’accord</translation>
    </message>
    <message>
      <source>Agree with the diagnosis ({key:agree})</source>
      <translation>D’accord avec le diagnostic ({key:agree})</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>Ne sait pas</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Effacer</translation>
    </message>
    <message>
      <source>Clear your verdict</source>
      <translation>Effacer votre avis</translation>
    </message>
    <message>
      <source>Disagree</source>
      <translation>Pas d’accord</translation>
    </message>
    <message>
      <source>Disagree with the diagnosis ({key:disagree})</source>
      <translation>Pas d’accord avec le diagnostic ({key:disagree})</translation>
    </message>
    <message>
      <source>I cannot tell ({key:cannot_tell})</source>
      <translation>Je ne peux pas me prononcer ({key:cannot_tell})</translation>
    </message>
    <message>
      <source>Reason (optional, no names)</source>
      <translation>Motif (facultatif, sans noms)</translation>
    </message>
    <message>
      <source>Reason for your verdict, without names</source>
      <translation>Motif de votre avis, sans noms</translation>
    </message>
    <message>
      <source>The class that it is instead</source>
      <translation>La classe qui convient à la place</translation>
    </message>
    <message>
      <source>Which class?</source>
      <translation>Quelle classe ?</translation>
    </message>
    <message>
      <source>YOUR VERDICT</source>
      <translation>VOTRE AVIS</translation>
    </message>
    <message>
      <source>Your verdict on the diagnosis</source>
      <translation>Votre avis sur le diagnostic</translation>
    </message>
  </context>
  <context>
    <name>VerdictFeature</name>
    <message>
      <source>&amp;Disagree with the diagnosis</source>
      <translation>&amp;Pas d’accord avec le diagnostic</translation>
    </message>
    <message>
      <source>A&amp;gree with the diagnosis</source>
      <translation>&amp;D’accord avec le diagnostic</translation>
    </message>
    <message>
      <source>Cl&amp;ear your verdict</source>
      <translation>&amp;Effacer votre avis</translation>
    </message>
    <message>
      <source>I &amp;cannot tell</source>
      <translation>&amp;Je ne peux pas me prononcer</translation>
    </message>
    <message>
      <source>Kept, {at}</source>
      <translation>Enregistré, {at}</translation>
    </message>
    <message>
      <source>Optional</source>
      <translation>Facultatif</translation>
    </message>
    <message>
      <source>There is no diagnosis to judge</source>
      <translation>Il n’y a pas de diagnostic à évaluer</translation>
    </message>
    <message>
      <source>{at}, when {model} said: {word}</source>
      <translation>{at}, quand {model} indiquait : {word}</translation>
    </message>
  </context>
  <context>
    <name>WorklistDesk</name>
    <message>
      <source>Details are in the log.</source>
      <translation>Les détails sont dans le journal.</translation>
    </message>
    <message>
      <source>Something unexpected went wrong.</source>
      <translation>Une erreur inattendue s’est produite.</translation>
    </message>
  </context>
  <context>
    <name>WorklistFeature</name>
    <message>
      <source>&amp;Worklist…</source>
      <translation>&amp;Liste de travail…</translation>
    </message>
    <message>
      <source>Open it again.</source>
      <translation>Rouvrez-le.</translation>
    </message>
    <message>
      <source>See in it what was found ({key:worklist}).</source>
      <translation>Consultez-y les résultats ({key:worklist}).</translation>
    </message>
    <message>
      <source>The worklist is done.</source>
      <translation>La liste de travail est terminée.</translation>
    </message>
    <message>
      <source>This film is no longer open.</source>
      <translation>Ce cliché n’est plus ouvert.</translation>
    </message>
  </context>
  <context>
    <name>WorklistModel</name>
    <message>
      <source>Cannot be ruled out</source>
      <translation>Ne peut être exclu</translation>
    </message>
    <message>
      <source>Class of each knee</source>
      <translation>Classe de chaque genou</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Cliché</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>Patient</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>Probabilité</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Study</source>
      <translation>Examen</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Durée</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>masqué</translation>
    </message>
  </context>
  <context>
    <name>WorklistTable</name>
    <message>
      <source>Films of the worklist</source>
      <translation>Clichés de la liste de travail</translation>
    </message>
  </context>
  <context>
    <name>WorklistWindow</name>
    <message>
      <source>&amp;Add the film listed</source>
      <translation>&amp;Ajouter le cliché listé</translation>
    </message>
    <message>
      <source>&amp;Add the films listed</source>
      <translation>&amp;Ajouter les clichés listés</translation>
    </message>
    <message>
      <source>&amp;Add the {n:,} films listed</source>
      <translation>&amp;Ajouter les {n:,} clichés listés</translation>
    </message>
    <message>
      <source>&amp;Copy the lines</source>
      <translation>&amp;Copier les lignes</translation>
    </message>
    <message>
      <source>&amp;Export the table…</source>
      <translation>&amp;Exporter le tableau…</translation>
    </message>
    <message>
      <source>&amp;Pause</source>
      <translation>&amp;Pause</translation>
    </message>
    <message>
      <source>&amp;Resume</source>
      <translation>&amp;Reprendre</translation>
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation>Arrê&amp;ter</translation>
    </message>
    <message>
      <source>Add a &amp;folder…</source>
      <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message>
      <source>Add a folder of films to the worklist</source>
      <translation>Ajouter un dossier de clichés à la liste de travail</translation>
    </message>
    <message>
      <source>C&amp;lear the list</source>
      <translation>&amp;Vider la liste</translation>
    </message>
    <message>
      <source>Export the table with the names of the patients</source>
      <translation>Exporter le tableau avec les noms des patients</translation>
    </message>
    <message>
      <source>Export the table without the names of the patients</source>
      <translation>Exporter le tableau sans les noms des patients</translation>
    </message>
    <message>
      <source>Films that are being looked for</source>
      <translation>Clichés recherchés</translation>
    </message>
    <message>
      <source>How much of the worklist is analysed</source>
      <translation>Part analysée de la liste de travail</translation>
    </message>
    <message>
      <source>Looking for films</source>
      <translation>Recherche de clichés</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <source>No film is on the worklist.</source>
      <translation>Aucun cliché dans la liste de travail.</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pause</translation>
    </message>
    <message>
      <source>Progress of the worklist</source>
      <translation>Avancement de la liste de travail</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
      <source>The film on the screen goes first.</source>
      <translation>Le cliché affiché passe en premier.</translation>
    </message>
    <message>
      <source>The table could not be written. Details are in the log.</source>
      <translation>Le tableau n’a pas pu être écrit. Les détails sont dans le journal.</translation>
    </message>
    <message>
      <source>The table is written.</source>
      <translation>Le tableau est écrit.</translation>
    </message>
    <message>
      <source>Worklist</source>
      <translation>Liste de travail</translation>
    </message>
    <message>
      <source>{n:,} not listed</source>
      <translation>{n:,} non listés</translation>
    </message>
  </context>
  <context>
    <name>annotation_words</name>
    <message>
      <source> (if pixels are square)</source>
      <translation> (si les pixels sont carrés)</translation>
    </message>
    <message>
      <source>Angle</source>
      <translation>Angle</translation>
    </message>
    <message>
      <source>Angle between lines</source>
      <translation>Angle entre deux lignes</translation>
    </message>
    <message>
      <source>Arrow</source>
      <translation>Flèche</translation>
    </message>
    <message>
      <source>At its narrowest, drag from the femur to the tibia.</source>
      <translation>Au point le plus étroit, glissez du fémur au tibia.</translation>
    </message>
    <message>
      <source>Click one end, the vertex, the other end.</source>
      <translation>Cliquez sur une extrémité, le sommet, puis l’autre extrémité.</translation>
    </message>
    <message>
      <source>Click where the text belongs.</source>
      <translation>Cliquez à l’emplacement du texte.</translation>
    </message>
    <message>
      <source>Drag along one line, then along the other.</source>
      <translation>Glissez le long d’une ligne, puis le long de l’autre.</translation>
    </message>
    <message>
      <source>Drag from one corner to the opposite one.</source>
      <translation>Glissez d’un coin au coin opposé.</translation>
    </message>
    <message>
      <source>Drag from one end to the other, or click both.</source>
      <translation>Glissez d’une extrémité à l’autre, ou cliquez sur les deux.</translation>
    </message>
    <message>
      <source>Drag to what is meant.</source>
      <translation>Glissez jusqu’à ce qui est désigné.</translation>
    </message>
    <message>
      <source>Ellipse</source>
      <translation>Ellipse</translation>
    </message>
    <message>
      <source>Lateral joint space</source>
      <translation>Interligne articulaire latéral</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Longueur</translation>
    </message>
    <message>
      <source>Medial joint space</source>
      <translation>Interligne articulaire médial</translation>
    </message>
    <message>
      <source>Rectangle</source>
      <translation>Rectangle</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texte</translation>
    </message>
    <message>
      <source>calibrated</source>
      <translation>calibré</translation>
    </message>
    <message>
      <source>detector plane</source>
      <translation>plan du détecteur</translation>
    </message>
    <message>
      <source>film values 0 to 1, no densities</source>
      <translation>valeurs du cliché de 0 à 1, pas des densités</translation>
    </message>
    <message>
      <source>magnification-corrected</source>
      <translation>corrigé de l’agrandissement</translation>
    </message>
    <message>
      <source>mean {mean:.3f}   SD {sd:.3f}</source>
      <translation>moyenne {mean:.3f}   ET {sd:.3f}</translation>
    </message>
    <message>
      <source>min {low:.3f}   max {high:.3f}</source>
      <translation>min {low:.3f}   max {high:.3f}</translation>
    </message>
    <message>
      <source>size unknown</source>
      <translation>taille inconnue</translation>
    </message>
    <message>
      <source>{n:,.0f} pixels</source>
      <translation>{n:,.0f} pixels</translation>
    </message>
    <message>
      <source>{value:,.1f} {unit} ({note})</source>
      <translation>{value:,.1f} {unit} ({note})</translation>
    </message>
    <message>
      <source>{value:.1f}°{note}</source>
      <translation>{value:.1f}°{note}</translation>
    </message>
  </context>
  <context>
    <name>card</name>
    <message>
      <source>95 % interval</source>
      <translation>Intervalle à 95 %</translation>
    </message>
    <message>
      <source>AUC, abnormal against normal</source>
      <translation>AUC, anormal contre normal</translation>
    </message>
    <message>
      <source>AUC, mean of each class against the rest</source>
      <translation>AUC, moyenne de chaque classe contre les autres</translation>
    </message>
    <message>
      <source>AUC, osteoporosis against the rest</source>
      <translation>AUC, ostéoporose contre les autres</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Architecture</translation>
    </message>
    <message>
      <source>Beside the film it uses {inputs} where they are known, fitted on {n} radiographs.</source>
      <translation>En plus du cliché, il utilise {inputs} lorsque ces données sont connues ; ajusté sur {n} radiographies.</translation>
    </message>
    <message>
      <source>Card</source>
      <translation>Fiche</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Classe</translation>
    </message>
    <message>
      <source>Classes: {classes}.</source>
      <translation>Classes : {classes}.</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Commande</translation>
    </message>
    <message>
      <source>Films</source>
      <translation>Clichés</translation>
    </message>
    <message>
      <source>From {known}</source>
      <translation>D’après {known}</translation>
    </message>
    <message>
      <source>Hashes (sha256)</source>
      <translation>Empreintes (sha256)</translation>
    </message>
    <message>
      <source>How a film is prepared</source>
      <translation>Préparation d’un cliché</translation>
    </message>
    <message>
      <source>How good it is</source>
      <translation>Performances</translation>
    </message>
    <message>
      <source>Knees</source>
      <translation>Genoux</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Étiquettes</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Réseau</translation>
    </message>
    <message>
      <source>Prediction sets are meant to hold the true class in {c:.0f} % of knees; set on {n} radiographs.</source>
      <translation>Les ensembles de prédiction doivent contenir la vraie classe pour {c:.0f} % des genoux ; réglés sur {n} radiographies.</translation>
    </message>
    <message>
      <source>Probabilities were calibrated on {n} radiographs.</source>
      <translation>Les probabilités ont été calibrées sur {n} radiographies.</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Processeur</translation>
    </message>
    <message>
      <source>Radiographs</source>
      <translation>Radiographies</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Graine</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>Côté</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Poids</translation>
    </message>
    <message>
      <source>What it answers</source>
      <translation>Ce à quoi il répond</translation>
    </message>
    <message>
      <source>What it cannot do</source>
      <translation>Ses limites</translation>
    </message>
    <message>
      <source>What it was made from</source>
      <translation>Données d’origine</translation>
    </message>
    <message>
      <source>calibration error</source>
      <translation>erreur de calibration</translation>
    </message>
    <message>
      <source>knees called unlike the training knees</source>
      <translation>genoux jugés différents de ceux de l’entraînement</translation>
    </message>
    <message>
      <source>mean share of right answers over the classes</source>
      <translation>part moyenne de réponses justes sur les classes</translation>
    </message>
    <message>
      <source>prediction sets of every class</source>
      <translation>ensembles de prédiction contenant toutes les classes</translation>
    </message>
    <message>
      <source>prediction sets of one class</source>
      <translation>ensembles de prédiction d’une seule classe</translation>
    </message>
    <message>
      <source>prediction sets that hold the true class</source>
      <translation>ensembles de prédiction contenant la vraie classe</translation>
    </message>
    <message>
      <source>quadratic weighted kappa</source>
      <translation>kappa à pondération quadratique</translation>
    </message>
    <message>
      <source>sensitivity for osteoporosis</source>
      <translation>sensibilité pour l’ostéoporose</translation>
    </message>
    <message>
      <source>share of right answers</source>
      <translation>part de réponses justes</translation>
    </message>
    <message>
      <source>specificity for osteoporosis</source>
      <translation>spécificité pour l’ostéoporose</translation>
    </message>
    <message>
      <source>the film</source>
      <translation>le cliché</translation>
    </message>
    <message>
      <source>{n} knees; {data}; {split}.</source>
      <translation>{n} genoux ; {data} ; {split}.</translation>
    </message>
    <message>
      <source>{what}: {text}</source>
      <translation>{what} : {text}</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>, as Secondary Capture: the header lacks what another kind of film must state</source>
      <translation>, en Secondary Capture : il manque à l’en-tête ce qu’un autre type de cliché doit indiquer</translation>
    </message>
    <message>
      <source>, without a resolution: what a pixel measures on the patient is not known</source>
      <translation>, sans résolution : la taille d’un pixel sur le patient n’est pas connue</translation>
    </message>
    <message>
      <source>, {row:.3g} × {column:.3g} mm a pixel, {provenance}</source>
      <translation>, {row:.3g} × {column:.3g} mm par pixel, {provenance}</translation>
    </message>
    <message>
      <source>Names, numbers and dates may be burned into the pixels, and no program can be sure of that. Look at the film, and draw a box over each: it is written black.</source>
      <translation>Des noms, des numéros et des dates peuvent être incrustés dans les pixels, et aucun programme ne peut en être sûr. Examinez le cliché et tracez un cadre sur chacun : il sera noirci.</translation>
    </message>
    <message>
      <source>The header says nothing of text in the pixels.</source>
      <translation>L’en-tête ne dit rien d’un texte dans les pixels.</translation>
    </message>
    <message>
      <source>The header says that no text is burned in. Look all the same.</source>
      <translation>L’en-tête indique qu’aucun texte n’est incrusté. Vérifiez tout de même.</translation>
    </message>
    <message>
      <source>The header says that text IS burned into this film. Draw a box over it.</source>
      <translation>L’en-tête indique que du texte EST incrusté dans ce cliché. Tracez un cadre dessus.</translation>
    </message>
    <message>
      <source>{name}: not written, since the export was stopped.</source>
      <translation>{name} : non écrit, car l’export a été arrêté.</translation>
    </message>
    <message>
      <source>{name}: not written. {what} {hint}</source>
      <translation>{name} : non écrit. {what} {hint}</translation>
    </message>
    <message>
      <source>{name}: {target}</source>
      <translation>{name} : {target}</translation>
    </message>
    <message>
      <source>{n} of {count} written to {folder}</source>
      <translation>{n} sur {count} écrits dans {folder}</translation>
    </message>
  </context>
  <context>
    <name>gray_words</name>
    <message>
      <source>W {w}  L {level}</source>
      <translation>W {w}  L {level}</translation>
    </message>
    <message>
      <source>{value} or padding</source>
      <translation>{value} ou remplissage</translation>
    </message>
  </context>
  <context>
    <name>look_feature</name>
    <message>
      <source>FLIPPED</source>
      <translation>MIROIR</translation>
    </message>
    <message>
      <source>ROTATED {degrees}°</source>
      <translation>PIVOTÉ DE {degrees}°</translation>
    </message>
  </context>
  <context>
    <name>parameters</name>
    <message>
      <source>Clusters of gray</source>
      <translation>Groupes de gris</translation>
    </message>
    <message>
      <source>Condyle widths</source>
      <translation>Largeurs condyliennes</translation>
    </message>
    <message>
      <source>Erosion, pixels</source>
      <translation>Érosion, pixels</translation>
    </message>
    <message>
      <source>Gray bins</source>
      <translation>Intervalles de gris</translation>
    </message>
    <message>
      <source>K-means and edges</source>
      <translation>K-moyennes et contours</translation>
    </message>
    <message>
      <source>Landmark networks</source>
      <translation>Réseaux de repères</translation>
    </message>
    <message>
      <source>Least share of bone</source>
      <translation>Part minimale d’os</translation>
    </message>
    <message>
      <source>Lower edge threshold</source>
      <translation>Seuil inférieur des contours</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Méthode</translation>
    </message>
    <message>
      <source>Upper edge threshold</source>
      <translation>Seuil supérieur des contours</translation>
    </message>
    <message>
      <source>Window, pixels</source>
      <translation>Fenêtre, pixels</translation>
    </message>
  </context>
  <context>
    <name>patient</name>
    <message>
      <source>age</source>
      <translation>âge</translation>
    </message>
    <message>
      <source>cm</source>
      <translation>cm</translation>
    </message>
    <message>
      <source>female</source>
      <translation>femme</translation>
    </message>
    <message>
      <source>header</source>
      <translation>en-tête</translation>
    </message>
    <message>
      <source>height</source>
      <translation>taille</translation>
    </message>
    <message>
      <source>kg</source>
      <translation>kg</translation>
    </message>
    <message>
      <source>male</source>
      <translation>homme</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>sexe</translation>
    </message>
    <message>
      <source>typed in</source>
      <translation>saisie</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>inconnu</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>poids</translation>
    </message>
    <message>
      <source>years</source>
      <translation>ans</translation>
    </message>
    <message>
      <source>{facts} ({origin})</source>
      <translation>{facts} ({origin})</translation>
    </message>
    <message>
      <source>{facts} unknown</source>
      <translation>{facts} : inconnu</translation>
    </message>
  </context>
  <context>
    <name>report</name>
    <message>
      <source> or </source>
      <translation> ou </translation>
    </message>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <source>, knee {n}</source>
      <translation>, genou {n}</translation>
    </message>
    <message>
      <source>, sees {label}</source>
      <translation>, voit : {label}</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>D’accord</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Architecture</translation>
    </message>
    <message>
      <source>By hand</source>
      <translation>À la main</translation>
    </message>
    <message>
      <source>Cannot be ruled out at the model’s coverage: {classes}.</source>
      <translation>Ne peut être exclu à la couverture du modèle : {classes}.</translation>
    </message>
    <message>
      <source>Cannot be ruled out at {coverage} %: {classes}.</source>
      <translation>Ne peut être exclu à {coverage} % : {classes}.</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>Indéterminé</translation>
    </message>
    <message>
      <source>Cannot tell: at {coverage} % no class can be ruled out.</source>
      <translation>Indéterminé : à {coverage} %, aucune classe ne peut être exclue.</translation>
    </message>
    <message>
      <source>Cannot tell: no class can be ruled out.</source>
      <translation>Indéterminé : aucune classe ne peut être exclue.</translation>
    </message>
    <message>
      <source>Cannot tell: this knee is unlike those that the model was trained on.</source>
      <translation>Indéterminé : ce genou est différent de ceux sur lesquels le modèle a été entraîné.</translation>
    </message>
    <message>
      <source>Card, SHA-256</source>
      <translation>Fiche, SHA-256</translation>
    </message>
    <message>
      <source>Dark and bright</source>
      <translation>Clair et sombre</translation>
    </message>
    <message>
      <source>Denoised</source>
      <translation>Débruité</translation>
    </message>
    <message>
      <source>Digest, SHA-256</source>
      <translation>Empreinte, SHA-256</translation>
    </message>
    <message>
      <source>Disagree</source>
      <translation>Pas d’accord</translation>
    </message>
    <message>
      <source>Drawn film</source>
      <translation>Cliché dessiné</translation>
    </message>
    <message>
      <source>Equalized</source>
      <translation>Égalisé</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Cliché</translation>
    </message>
    <message>
      <source>Film {hash}</source>
      <translation>Cliché {hash}</translation>
    </message>
    <message>
      <source>Film {hash}   page {n} of {count}</source>
      <translation>Cliché {hash}   page {n} sur {count}</translation>
    </message>
    <message>
      <source>Finding the knees</source>
      <translation>Recherche des genoux</translation>
    </message>
    <message>
      <source>Frame</source>
      <translation>Image</translation>
    </message>
    <message>
      <source>From the film alone.</source>
      <translation>D’après le cliché seul.</translation>
    </message>
    <message>
      <source>From the film, with {used}.</source>
      <translation>D’après le cliché, avec : {used}.</translation>
    </message>
    <message>
      <source>Graph, SHA-256</source>
      <translation>Graphe, SHA-256</translation>
    </message>
    <message>
      <source>Heat map for {label}</source>
      <translation>Carte de chaleur : {label}</translation>
    </message>
    <message>
      <source>Held-out</source>
      <translation>Clichés de test</translation>
    </message>
    <message>
      <source>Identifier</source>
      <translation>Identifiant</translation>
    </message>
    <message>
      <source>Intended use</source>
      <translation>Usage prévu</translation>
    </message>
    <message>
      <source>K-means and edges</source>
      <translation>K-moyennes et contours</translation>
    </message>
    <message>
      <source>Knee radiograph: report of the analysis</source>
      <translation>Radiographie du genou : rapport d’analyse</translation>
    </message>
    <message>
      <source>Knee, side unknown</source>
      <translation>Genou, côté inconnu</translation>
    </message>
    <message>
      <source>Left knee</source>
      <translation>Genou gauche</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <source>Model input</source>
      <translation>Entrée du modèle</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Réseau</translation>
    </message>
    <message>
      <source>No class is given</source>
      <translation>Aucune classe n’est donnée</translation>
    </message>
    <message>
      <source>No knee was looked at.</source>
      <translation>Aucun genou n’a été examiné.</translation>
    </message>
    <message>
      <source>No model was used.</source>
      <translation>Aucun modèle n’a été utilisé.</translation>
    </message>
    <message>
      <source>On held-out films this model could not be told from chance: AUC {auc:.2f} ({low:.2f} to {high:.2f}).</source>
      <translation>Sur des clichés mis de côté pour le test, ce modèle ne se distinguait pas du hasard : AUC {auc:.2f} ({low:.2f} à {high:.2f}).</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Paramètres</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>Traitement</translation>
    </message>
    <message>
      <source>Reader: {opinion}</source>
      <translation>Lecteur : {opinion}</translation>
    </message>
    <message>
      <source>Region of interest</source>
      <translation>Région d’intérêt</translation>
    </message>
    <message>
      <source>Right knee</source>
      <translation>Genou droit</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>Affichage</translation>
    </message>
    <message>
      <source>Shown with</source>
      <translation>Fenêtrage</translation>
    </message>
    <message>
      <source>Side by header</source>
      <translation>Côté selon l’en-tête</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Taille</translation>
    </message>
    <message>
      <source>Smudged</source>
      <translation>Estompé</translation>
    </message>
    <message>
      <source>Spacing</source>
      <translation>Espacement</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>Étape</translation>
    </message>
    <message>
      <source>Stages</source>
      <translation>Étapes</translation>
    </message>
    <message>
      <source>The network was not asked.</source>
      <translation>Le réseau n’a pas été interrogé.</translation>
    </message>
    <message>
      <source>The reader’s note</source>
      <translation>Note du lecteur</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Durée</translation>
    </message>
    <message>
      <source>Time, a knee</source>
      <translation>Durée par genou</translation>
    </message>
    <message>
      <source>View position</source>
      <translation>Incidence</translation>
    </message>
    <message>
      <source>W {width:.3f} L {level:.3f} of the range 0 to 1</source>
      <translation>W {width:.3f} L {level:.3f} sur l’intervalle 0 à 1</translation>
    </message>
    <message>
      <source>Weights, SHA-256</source>
      <translation>Poids, SHA-256</translation>
    </message>
    <message>
      <source>a verdict on knee {n} was given</source>
      <translation>un avis sur le genou {n} a été donné</translation>
    </message>
    <message>
      <source>age</source>
      <translation>âge</translation>
    </message>
    <message>
      <source>annotations were drawn</source>
      <translation>des annotations ont été dessinées</translation>
    </message>
    <message>
      <source>body mass index</source>
      <translation>indice de masse corporelle</translation>
    </message>
    <message>
      <source>calibrated</source>
      <translation>calibré</translation>
    </message>
    <message>
      <source>channels</source>
      <translation>canaux</translation>
    </message>
    <message>
      <source>class activation</source>
      <translation>activation de classe</translation>
    </message>
    <message>
      <source>clusters of gray</source>
      <translation>groupes de gris</translation>
    </message>
    <message>
      <source>columns</source>
      <translation>colonnes</translation>
    </message>
    <message>
      <source>condyle widths</source>
      <translation>largeurs condyliennes</translation>
    </message>
    <message>
      <source>detector plane</source>
      <translation>plan du détecteur</translation>
    </message>
    <message>
      <source>erosion</source>
      <translation>érosion</translation>
    </message>
    <message>
      <source>exchanged by the program, since the knee can only be seen so</source>
      <translation>inversés par le programme, car le genou n’est visible qu’ainsi</translation>
    </message>
    <message>
      <source>gray bins</source>
      <translation>intervalles de gris</translation>
    </message>
    <message>
      <source>landmarks</source>
      <translation>repères</translation>
    </message>
    <message>
      <source>least share of bone</source>
      <translation>part minimale d’os</translation>
    </message>
    <message>
      <source>lower edge threshold</source>
      <translation>seuil inférieur des contours</translation>
    </message>
    <message>
      <source>magnification-corrected</source>
      <translation>corrigé de l’agrandissement</translation>
    </message>
    <message>
      <source>mean AUC</source>
      <translation>AUC moyenne</translation>
    </message>
    <message>
      <source>mean share of right answers over the classes</source>
      <translation>part moyenne de réponses justes sur les classes</translation>
    </message>
    <message>
      <source>method</source>
      <translation>méthode</translation>
    </message>
    <message>
      <source>network</source>
      <translation>réseau</translation>
    </message>
    <message>
      <source>not run</source>
      <translation>non exécuté</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>non indiqué</translation>
    </message>
    <message>
      <source>not stated; lengths on this film are not known</source>
      <translation>non indiqué ; les longueurs sur ce cliché sont inconnues</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>rien</translation>
    </message>
    <message>
      <source>occlusion</source>
      <translation>occlusion</translation>
    </message>
    <message>
      <source>region set by hand</source>
      <translation>région définie à la main</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>lignes</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>sexe</translation>
    </message>
    <message>
      <source>share of right answers</source>
      <translation>part de réponses justes</translation>
    </message>
    <message>
      <source>side by header</source>
      <translation>côté d’après l’en-tête</translation>
    </message>
    <message>
      <source>side by letter on the film</source>
      <translation>côté d’après la lettre sur le cliché</translation>
    </message>
    <message>
      <source>synthetic: not a patient</source>
      <translation>synthétique : aucun patient</translation>
    </message>
    <message>
      <source>the region of knee {n} was set</source>
      <translation>la région du genou {n} a été définie</translation>
    </message>
    <message>
      <source>upper edge threshold</source>
      <translation>seuil supérieur des contours</translation>
    </message>
    <message>
      <source>window</source>
      <translation>fenêtre</translation>
    </message>
    <message>
      <source>with dense dark</source>
      <translation>structures denses en sombre</translation>
    </message>
    <message>
      <source>{knee} by hand</source>
      <translation>{knee} manuel</translation>
    </message>
    <message>
      <source>{n} of {count}</source>
      <translation>{n} sur {count}</translation>
    </message>
    <message>
      <source>{n} of {count} from the left of the film</source>
      <translation>{n} sur {count} depuis la gauche du cliché</translation>
    </message>
    <message>
      <source>{row:.4g} × {column:.4g} mm between rows × columns, {provenance}</source>
      <translation>{row:.4g} × {column:.4g} mm entre lignes × colonnes, {provenance}</translation>
    </message>
    <message>
      <source>{rows} rows × {columns} columns</source>
      <translation>{rows} lignes × {columns} colonnes</translation>
    </message>
    <message>
      <source>{score} {value:.3f} (95 % interval {low:.3f} to {high:.3f}, n = {n})</source>
      <translation>{score} {value:.3f} (intervalle à 95 % : {low:.3f} à {high:.3f}, n = {n})</translation>
    </message>
  </context>
  <context>
    <name>sentences</name>
    <message>
      <source>A ZIP archive cannot be read.</source>
      <translation>Une archive ZIP ne peut pas être lue.</translation>
    </message>
    <message>
      <source>A ZIP archive holds more than can be listed.</source>
      <translation>Une archive ZIP contient plus d’éléments qu’il n’est possible d’en lister.</translation>
    </message>
    <message>
      <source>A ZIP archive is damaged, incomplete or far too large.</source>
      <translation>Une archive ZIP est endommagée, incomplète ou beaucoup trop volumineuse.</translation>
    </message>
    <message>
      <source>A model of this name and version exists already.</source>
      <translation>Un modèle de ce nom et de cette version existe déjà.</translation>
    </message>
    <message>
      <source>A report is a .pdf, .png or .csv file.</source>
      <translation>Un rapport est un fichier .pdf, .png ou .csv.</translation>
    </message>
    <message>
      <source>A single film is far smaller.</source>
      <translation>Un cliché seul est beaucoup plus petit.</translation>
    </message>
    <message>
      <source>Ask its owner for access.</source>
      <translation>Demandez l’accès à son propriétaire.</translation>
    </message>
    <message>
      <source>Ask their owner for access.</source>
      <translation>Demandez l’accès à leur propriétaire.</translation>
    </message>
    <message>
      <source>Change it, and it is tried again.</source>
      <translation>Modifiez-le, et l’opération sera retentée.</translation>
    </message>
    <message>
      <source>Check that it is a radiograph of a knee, or open another film.</source>
      <translation>Vérifiez qu’il s’agit d’une radiographie du genou, ou ouvrez un autre cliché.</translation>
    </message>
    <message>
      <source>Check that it is there and may be read.</source>
      <translation>Vérifiez qu’il est présent et peut être lu.</translation>
    </message>
    <message>
      <source>Check that the disk or medium is still there.</source>
      <translation>Vérifiez que le disque ou le support est toujours présent.</translation>
    </message>
    <message>
      <source>Check that the folder may be written to and has room.</source>
      <translation>Vérifiez que le dossier est accessible en écriture et a assez de place.</translation>
    </message>
    <message>
      <source>Check that your disk is not full and can be written to.</source>
      <translation>Vérifiez que votre disque n’est pas plein et qu’il est accessible en écriture.</translation>
    </message>
    <message>
      <source>Check that your settings folder can be written to.</source>
      <translation>Vérifiez que votre dossier de réglages est accessible en écriture.</translation>
    </message>
    <message>
      <source>Check the disk or network drive it is on.</source>
      <translation>Vérifiez le disque ou le lecteur réseau sur lequel il se trouve.</translation>
    </message>
    <message>
      <source>Check the disk or network drive that it is on.</source>
      <translation>Vérifiez le disque ou le lecteur réseau sur lequel il se trouve.</translation>
    </message>
    <message>
      <source>Check the disk or network drive that they are on.</source>
      <translation>Vérifiez le disque ou le lecteur réseau sur lequel ils se trouvent.</translation>
    </message>
    <message>
      <source>Check the exposure, or open another film.</source>
      <translation>Vérifiez l’exposition, ou ouvrez un autre cliché.</translation>
    </message>
    <message>
      <source>Check whether it was moved or renamed.</source>
      <translation>Vérifiez s’il a été déplacé ou renommé.</translation>
    </message>
    <message>
      <source>Choose a folder.</source>
      <translation>Choisissez un dossier.</translation>
    </message>
    <message>
      <source>Choose a model made for this version.</source>
      <translation>Choisissez un modèle conçu pour cette version.</translation>
    </message>
    <message>
      <source>Choose a model whose card agrees with itself.</source>
      <translation>Choisissez un modèle dont la fiche est cohérente.</translation>
    </message>
    <message>
      <source>Choose another file.</source>
      <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
      <source>Choose another folder, or make room on the disk.</source>
      <translation>Choisissez un autre dossier, ou libérez de la place sur le disque.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
      <source>Choose another frame.</source>
      <translation>Choisissez une autre image.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>Choose another version.</source>
      <translation>Choisissez une autre version.</translation>
    </message>
    <message>
      <source>Choose another, or make it first.</source>
      <translation>Choisissez-en un autre, ou créez-le d’abord.</translation>
    </message>
    <message>
      <source>Choose one in the settings.</source>
      <translation>Choisissez-en un dans les réglages.</translation>
    </message>
    <message>
      <source>Close it there, or choose another name.</source>
      <translation>Fermez-le dans ce programme, ou choisissez un autre nom.</translation>
    </message>
    <message>
      <source>Close other programs, then try again.</source>
      <translation>Fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
      <source>Copy or download the archive again.</source>
      <translation>Copiez ou téléchargez de nouveau l’archive.</translation>
    </message>
    <message>
      <source>Copy or export it again from where it came from.</source>
      <translation>Copiez-le ou exportez-le à nouveau depuis sa source.</translation>
    </message>
    <message>
      <source>Copy or export them again from where they came from.</source>
      <translation>Copiez-les ou exportez-les à nouveau depuis leur source.</translation>
    </message>
    <message>
      <source>Copy the medium again, or ask for another one.</source>
      <translation>Copiez de nouveau le support ou demandez-en un autre.</translation>
    </message>
    <message>
      <source>Correct the pipeline in the model card or the training configuration.</source>
      <translation>Corrigez le traitement dans la fiche du modèle ou la configuration de l’entraînement.</translation>
    </message>
    <message>
      <source>Delete some of it, and it is tried again.</source>
      <translation>Supprimez-en une partie, et l’opération sera retentée.</translation>
    </message>
    <message>
      <source>Details are in the log.</source>
      <translation>Les détails sont dans le journal.</translation>
    </message>
    <message>
      <source>Details are in the log; add them again.</source>
      <translation>Les détails sont dans le journal ; ajoutez-les à nouveau.</translation>
    </message>
    <message>
      <source>Details are in the log; open the film again ({key:again}).</source>
      <translation>Les détails sont dans le journal ; rouvrez le cliché ({key:again}).</translation>
    </message>
    <message>
      <source>Details are in the log; open them again.</source>
      <translation>Les détails sont dans le journal ; rouvrez-les.</translation>
    </message>
    <message>
      <source>Do not open it unless you trust where it came from.</source>
      <translation>Ne l’ouvrez que si vous faites confiance à sa provenance.</translation>
    </message>
    <message>
      <source>Draw the region by hand ({key:edit_region}), or open another film.</source>
      <translation>Tracez la région à la main ({key:edit_region}), ou ouvrez un autre cliché.</translation>
    </message>
    <message>
      <source>Draw the region by hand, or open another film.</source>
      <translation>Tracez la région à la main, ou ouvrez un autre cliché.</translation>
    </message>
    <message>
      <source>Draw them anew, or restore them from a copy.</source>
      <translation>Tracez-les à nouveau, ou restaurez-les depuis une copie.</translation>
    </message>
    <message>
      <source>Each entry needs “stage” and “parameters”.</source>
      <translation>Chaque entrée exige « stage » et « parameters ».</translation>
    </message>
    <message>
      <source>Every knee of this film was taken away.</source>
      <translation>Tous les genoux de ce cliché ont été retirés.</translation>
    </message>
    <message>
      <source>Every parameter of a stage must stand in the model card, and no other.</source>
      <translation>Tous les paramètres d’une étape doivent figurer dans la fiche du modèle, et aucun autre.</translation>
    </message>
    <message>
      <source>Export fewer films, and import that.</source>
      <translation>Exportez moins de clichés, puis importez ce fichier.</translation>
    </message>
    <message>
      <source>Export it again, and import that.</source>
      <translation>Exportez-le à nouveau, puis importez ce fichier.</translation>
    </message>
    <message>
      <source>Export it as a picture instead.</source>
      <translation>Exportez-le plutôt comme image.</translation>
    </message>
    <message>
      <source>Export it as a picture.</source>
      <translation>Exportez-le comme image.</translation>
    </message>
    <message>
      <source>Export the film again from where it came from.</source>
      <translation>Exportez à nouveau le cliché depuis sa source.</translation>
    </message>
    <message>
      <source>Export the film uncompressed, or check that the file is complete.</source>
      <translation>Exportez le cliché sans compression, ou vérifiez que le fichier est complet.</translation>
    </message>
    <message>
      <source>Export the frame on the screen as a picture.</source>
      <translation>Exportez l’image affichée à l’écran comme image.</translation>
    </message>
    <message>
      <source>Files are called films and hold none.</source>
      <translation>Des fichiers portent le nom de clichés et n’en contiennent pas.</translation>
    </message>
    <message>
      <source>Files are damaged or incomplete.</source>
      <translation>Des fichiers sont endommagés ou incomplets.</translation>
    </message>
    <message>
      <source>Files that the medium lists are missing.</source>
      <translation>Des fichiers répertoriés par le support sont manquants.</translation>
    </message>
    <message>
      <source>Files went missing while they were being listed.</source>
      <translation>Des fichiers ont disparu pendant l’établissement de la liste.</translation>
    </message>
    <message>
      <source>Folders lie too deep within each other.</source>
      <translation>Des dossiers sont imbriqués trop profondément.</translation>
    </message>
    <message>
      <source>Import it with a newer version.</source>
      <translation>Importez-le avec une version plus récente.</translation>
    </message>
    <message>
      <source>Install OsteoViewer and its libraries again.</source>
      <translation>Réinstallez OsteoViewer et ses bibliothèques.</translation>
    </message>
    <message>
      <source>Install the program again.</source>
      <translation>Réinstallez le programme.</translation>
    </message>
    <message>
      <source>Install them with your system’s package manager, or use “osteoviewer analyze”, which needs none.</source>
      <translation>Installez-les avec le gestionnaire de paquets de votre système, ou utilisez « osteoviewer analyze », qui n’en a pas besoin.</translation>
    </message>
    <message>
      <source>It was replaced by the standard one.</source>
      <translation>Il a été remplacé par celui par défaut.</translation>
    </message>
    <message>
      <source>Keep one row a film, or write enough of the path to tell films of one name apart.</source>
      <translation>Gardez une ligne par cliché, ou indiquez assez du chemin pour distinguer les clichés de même nom.</translation>
    </message>
    <message>
      <source>Leave it empty if it is not known.</source>
      <translation>Laissez vide si la valeur n’est pas connue.</translation>
    </message>
    <message>
      <source>Make room on it, or choose a folder on another.</source>
      <translation>Libérez de la place, ou choisissez un dossier sur un autre disque.</translation>
    </message>
    <message>
      <source>Make the card from the files that are saved.</source>
      <translation>Établissez la fiche à partir des fichiers enregistrés.</translation>
    </message>
    <message>
      <source>Metal lies over the joint, or a part of it is burnt out.</source>
      <translation>Du métal recouvre l’articulation, ou une partie en est saturée.</translation>
    </message>
    <message>
      <source>More knees were found on this film than anyone has.</source>
      <translation>Plus de genoux ont été trouvés sur ce cliché qu’une personne ne peut en avoir.</translation>
    </message>
    <message>
      <source>Name another after --out.</source>
      <translation>Indiquez-en un autre après --out.</translation>
    </message>
    <message>
      <source>Name one after --out.</source>
      <translation>Indiquez-en un après --out.</translation>
    </message>
    <message>
      <source>Name one, or a .csv file.</source>
      <translation>Indiquez-en un, ou un fichier .csv.</translation>
    </message>
    <message>
      <source>No bone stands out on this film.</source>
      <translation>Aucun os ne se détache sur ce cliché.</translation>
    </message>
    <message>
      <source>No film was found in it; choose one that holds films.</source>
      <translation>Aucun cliché n’y a été trouvé ; choisissez un dossier qui en contient.</translation>
    </message>
    <message>
      <source>No film was found.</source>
      <translation>Aucun cliché n’a été trouvé.</translation>
    </message>
    <message>
      <source>No knee seen from the front was found on this film.</source>
      <translation>Aucun genou vu de face n’a été trouvé sur ce cliché.</translation>
    </message>
    <message>
      <source>No model is installed.</source>
      <translation>Aucun modèle n’est installé.</translation>
    </message>
    <message>
      <source>Nothing is kept by this version; use the newer one.</source>
      <translation>Rien n’est conservé par cette version ; utilisez la plus récente.</translation>
    </message>
    <message>
      <source>Nothing on this film stands out from its background.</source>
      <translation>Rien ne se détache du fond sur ce cliché.</translation>
    </message>
    <message>
      <source>Only DICOM files have tags; open one to see its own.</source>
      <translation>Seuls les fichiers DICOM ont des attributs ; ouvrez-en un pour voir les siens.</translation>
    </message>
    <message>
      <source>Open a DICOM file to see its tags.</source>
      <translation>Ouvrez un fichier DICOM pour voir ses attributs.</translation>
    </message>
    <message>
      <source>Open a DICOM, PNG, JPEG, TIFF or BMP file.</source>
      <translation>Ouvrez un fichier DICOM, PNG, JPEG, TIFF ou BMP.</translation>
    </message>
    <message>
      <source>Open a folder, a ZIP archive or a medium that holds radiographs.</source>
      <translation>Ouvrez un dossier, une archive ZIP ou un support contenant des radiographies.</translation>
    </message>
    <message>
      <source>Open a gray radiograph.</source>
      <translation>Ouvrez une radiographie en niveaux de gris.</translation>
    </message>
    <message>
      <source>Open another film.</source>
      <translation>Ouvrez un autre cliché.</translation>
    </message>
    <message>
      <source>Open it in the viewer, or export a single radiograph.</source>
      <translation>Ouvrez-le dans le visualiseur, ou exportez une seule radiographie.</translation>
    </message>
    <message>
      <source>Open one of the inner folders.</source>
      <translation>Ouvrez l’un des dossiers internes.</translation>
    </message>
    <message>
      <source>Open the film again; report it if it stays.</source>
      <translation>Rouvrez le cliché ; signalez le problème s’il persiste.</translation>
    </message>
    <message>
      <source>Open the folder of the medium instead; its films are found without the list.</source>
      <translation>Ouvrez plutôt le dossier du support ; ses clichés sont trouvés sans la liste.</translation>
    </message>
    <message>
      <source>Open the image of the study instead.</source>
      <translation>Ouvrez plutôt l’image de l’examen.</translation>
    </message>
    <message>
      <source>Open the original instead of a preview or a reduced copy.</source>
      <translation>Ouvrez l’original plutôt qu’un aperçu ou une copie réduite.</translation>
    </message>
    <message>
      <source>Open the radiograph itself rather than a photograph.</source>
      <translation>Ouvrez la radiographie elle-même plutôt qu’une photographie.</translation>
    </message>
    <message>
      <source>Put it back and open it again.</source>
      <translation>Remettez-le en place et rouvrez-le.</translation>
    </message>
    <message>
      <source>Run it in a desktop session, or use “osteoviewer analyze”, which needs none.</source>
      <translation>Lancez-le dans une session de bureau, ou utilisez « osteoviewer analyze », qui n’en a pas besoin.</translation>
    </message>
    <message>
      <source>Save it again as PNG or as a plain TIFF.</source>
      <translation>Enregistrez-le à nouveau en PNG ou en TIFF simple.</translation>
    </message>
    <message>
      <source>Save it with at most {most} million pixels, or raise the limit in the settings.</source>
      <translation>Enregistrez-le avec au plus {most} millions de pixels, ou relevez la limite dans les réglages.</translation>
    </message>
    <message>
      <source>Save the page with the film as a file of its own.</source>
      <translation>Enregistrez la page du cliché dans un fichier à part.</translation>
    </message>
    <message>
      <source>Search again ({key:again}).</source>
      <translation>Relancez la recherche ({key:again}).</translation>
    </message>
    <message>
      <source>Several frames of this kind cannot be written as DICOM.</source>
      <translation>Plusieurs images de ce type ne peuvent pas être écrites en DICOM.</translation>
    </message>
    <message>
      <source>Some files cannot be read.</source>
      <translation>Certains fichiers ne peuvent pas être lus.</translation>
    </message>
    <message>
      <source>Some folders cannot be read.</source>
      <translation>Certains dossiers ne peuvent pas être lus.</translation>
    </message>
    <message>
      <source>Some pixels of the picture have no value.</source>
      <translation>Certains pixels de l’image n’ont pas de valeur.</translation>
    </message>
    <message>
      <source>Something on this film cannot be kept.</source>
      <translation>Un élément de ce cliché ne peut pas être conservé.</translation>
    </message>
    <message>
      <source>Something unexpected went wrong.</source>
      <translation>Une erreur inattendue s’est produite.</translation>
    </message>
    <message>
      <source>System libraries that the window needs are missing: {names}.</source>
      <translation>Il manque des bibliothèques système nécessaires à la fenêtre : {names}.</translation>
    </message>
    <message>
      <source>The DICOM header does not say how large the picture is.</source>
      <translation>L’en-tête DICOM n’indique pas la taille de l’image.</translation>
    </message>
    <message>
      <source>The annotations of this film cannot be used.</source>
      <translation>Les annotations de ce cliché ne peuvent pas être utilisées.</translation>
    </message>
    <message>
      <source>The card is not about these files.</source>
      <translation>La fiche ne concerne pas ces fichiers.</translation>
    </message>
    <message>
      <source>The clinical table cannot be read as comma-separated text.</source>
      <translation>Le tableau clinique ne peut pas être lu comme texte séparé par des virgules.</translation>
    </message>
    <message>
      <source>The clinical table is far too large to be one.</source>
      <translation>Le tableau clinique est beaucoup trop volumineux pour en être un.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>Le disque est plein.</translation>
    </message>
    <message>
      <source>The disk or medium is no longer there.</source>
      <translation>Le disque ou le support n’est plus présent.</translation>
    </message>
    <message>
      <source>The file cannot be read.</source>
      <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message>
      <source>The file could not be read.</source>
      <translation>Le fichier n’a pas pu être lu.</translation>
    </message>
    <message>
      <source>The file could not be written.</source>
      <translation>Le fichier n’a pas pu être écrit.</translation>
    </message>
    <message>
      <source>The file does not exist.</source>
      <translation>Le fichier n’existe pas.</translation>
    </message>
    <message>
      <source>The file holds several pages.</source>
      <translation>Le fichier contient plusieurs pages.</translation>
    </message>
    <message>
      <source>The file is damaged or incomplete.</source>
      <translation>Le fichier est endommagé ou incomplet.</translation>
    </message>
    <message>
      <source>The file is empty.</source>
      <translation>Le fichier est vide.</translation>
    </message>
    <message>
      <source>The file is no picture that this program knows.</source>
      <translation>Le fichier n’est pas une image connue de ce programme.</translation>
    </message>
    <message>
      <source>The file is not a DICOM file.</source>
      <translation>Le fichier n’est pas un fichier DICOM.</translation>
    </message>
    <message>
      <source>The file is not whole, or was not made by OsteoViewer.</source>
      <translation>Le fichier n’est pas complet, ou n’a pas été créé par OsteoViewer.</translation>
    </message>
    <message>
      <source>The file is open in another program.</source>
      <translation>Le fichier est ouvert dans un autre programme.</translation>
    </message>
    <message>
      <source>The file is too large to be imported.</source>
      <translation>Le fichier est trop volumineux pour être importé.</translation>
    </message>
    <message>
      <source>The file is too large: {gibibytes:.1f} GiB.</source>
      <translation>Le fichier est trop volumineux : {gibibytes:.1f} Gio.</translation>
    </message>
    <message>
      <source>The file was changed or damaged after it was exported; nothing of it was taken.</source>
      <translation>Le fichier a été modifié ou endommagé après son export ; rien n’en a été repris.</translation>
    </message>
    <message>
      <source>The file was made by another version of OsteoViewer.</source>
      <translation>Le fichier a été créé par une autre version d’OsteoViewer.</translation>
    </message>
    <message>
      <source>The file was not made by “Export what was kept”.</source>
      <translation>Le fichier n’a pas été créé par « Exporter les données conservées ».</translation>
    </message>
    <message>
      <source>The film can still be viewed; please report the film's kind to the makers.</source>
      <translation>Le cliché peut tout de même être affiché ; veuillez signaler le type du cliché aux concepteurs.</translation>
    </message>
    <message>
      <source>The film is a lateral view; only frontal views can be judged.</source>
      <translation>Le cliché est une incidence de profil ; seules les incidences de face peuvent être évaluées.</translation>
    </message>
    <message>
      <source>The film is no DICOM file.</source>
      <translation>Le cliché n’est pas un fichier DICOM.</translation>
    </message>
    <message>
      <source>The folder cannot be written to.</source>
      <translation>Le dossier n’est pas accessible en écriture.</translation>
    </message>
    <message>
      <source>The joint is cut off by the edge of the film.</source>
      <translation>L’articulation est coupée par le bord du cliché.</translation>
    </message>
    <message>
      <source>The knee has too little contrast to be judged.</source>
      <translation>Le genou a trop peu de contraste pour être évalué.</translation>
    </message>
    <message>
      <source>The knee is burnt out: too much of it is purely white.</source>
      <translation>Le genou est saturé : une trop grande partie est entièrement blanche.</translation>
    </message>
    <message>
      <source>The knee is lost in the dark: too much of it is purely black.</source>
      <translation>Le genou se perd dans le noir : une trop grande partie est entièrement noire.</translation>
    </message>
    <message>
      <source>The list of the medium is damaged.</source>
      <translation>La liste du support est endommagée.</translation>
    </message>
    <message>
      <source>The list of the medium is far too long.</source>
      <translation>La liste du support est beaucoup trop longue.</translation>
    </message>
    <message>
      <source>The model does not give its known answer on this computer.</source>
      <translation>Le modèle ne donne pas sa réponse connue sur cet ordinateur.</translation>
    </message>
    <message>
      <source>The model does not run on this computer.</source>
      <translation>Le modèle ne fonctionne pas sur cet ordinateur.</translation>
    </message>
    <message>
      <source>The model is far too large to be one of ours.</source>
      <translation>Le modèle est beaucoup trop volumineux pour être l’un des nôtres.</translation>
    </message>
    <message>
      <source>The model was changed or damaged after it was made.</source>
      <translation>Le modèle a été modifié ou endommagé après sa création.</translation>
    </message>
    <message>
      <source>The model was made for another version of OsteoViewer.</source>
      <translation>Le modèle a été conçu pour une autre version d’OsteoViewer.</translation>
    </message>
    <message>
      <source>The model's card cannot be read.</source>
      <translation>La fiche du modèle ne peut pas être lue.</translation>
    </message>
    <message>
      <source>The model's card is not valid: it names no landmark networks.</source>
      <translation>La fiche du modèle n’est pas valide : elle n’indique aucun réseau de repères.</translation>
    </message>
    <message>
      <source>The model's card is not valid: {problem}.</source>
      <translation>La fiche du modèle n’est pas valide : {problem}.</translation>
    </message>
    <message>
      <source>The model's card was changed after it was made.</source>
      <translation>La fiche du modèle a été modifiée après sa création.</translation>
    </message>
    <message>
      <source>The model's file “{name}” cannot be read.</source>
      <translation>Le fichier « {name} » du modèle ne peut pas être lu.</translation>
    </message>
    <message>
      <source>The model's network cannot be loaded.</source>
      <translation>Le réseau du modèle ne peut pas être chargé.</translation>
    </message>
    <message>
      <source>The model's network does not answer with the card's classes.</source>
      <translation>Le réseau du modèle ne répond pas avec les classes de la fiche.</translation>
    </message>
    <message>
      <source>The model's network is not one that classifies knees.</source>
      <translation>Le réseau du modèle n’est pas un réseau qui classe des genoux.</translation>
    </message>
    <message>
      <source>The network failed on this film.</source>
      <translation>Le réseau a échoué sur ce cliché.</translation>
    </message>
    <message>
      <source>The network gave no number for this film.</source>
      <translation>Le réseau n’a donné aucun nombre pour ce cliché.</translation>
    </message>
    <message>
      <source>The networks that find the knee are missing.</source>
      <translation>Les réseaux qui détectent le genou sont absents.</translation>
    </message>
    <message>
      <source>The palette of this picture cannot be written as DICOM.</source>
      <translation>La palette de cette image ne peut pas être écrite en DICOM.</translation>
    </message>
    <message>
      <source>The picture has neither 8 nor 16 bits, so that it cannot be written as DICOM.</source>
      <translation>L’image n’a ni 8 ni 16 bits et ne peut donc pas être écrite en DICOM.</translation>
    </message>
    <message>
      <source>The picture has no pixels.</source>
      <translation>L’image n’a pas de pixels.</translation>
    </message>
    <message>
      <source>The picture in this DICOM file is damaged or incomplete.</source>
      <translation>L’image de ce fichier DICOM est endommagée ou incomplète.</translation>
    </message>
    <message>
      <source>The picture is blank: every pixel is the same.</source>
      <translation>L’image est vide : tous les pixels sont identiques.</translation>
    </message>
    <message>
      <source>The picture is compressed as “{syntax}” and cannot be decoded.</source>
      <translation>L’image est compressée en « {syntax} » et ne peut pas être décodée.</translation>
    </message>
    <message>
      <source>The picture is damaged, or of a kind that cannot be read.</source>
      <translation>L’image est endommagée, ou d’un type qui ne peut pas être lu.</translation>
    </message>
    <message>
      <source>The picture is too large: {columns} x {rows} pixels.</source>
      <translation>L’image est trop grande : {columns} x {rows} pixels.</translation>
    </message>
    <message>
      <source>The picture needs more memory than there is.</source>
      <translation>L’image demande plus de mémoire qu’il n’y en a.</translation>
    </message>
    <message>
      <source>The picture of the window could not be written.</source>
      <translation>L’image de la fenêtre n’a pas pu être écrite.</translation>
    </message>
    <message>
      <source>The pipeline does not make what the network takes.</source>
      <translation>La chaîne de traitement ne produit pas ce que le réseau attend.</translation>
    </message>
    <message>
      <source>The pipeline has no region of interest.</source>
      <translation>La chaîne de traitement n’a pas de région d’intérêt.</translation>
    </message>
    <message>
      <source>The pipeline has no stage, or the same stage twice.</source>
      <translation>La chaîne de traitement n’a aucune étape, ou deux fois la même.</translation>
    </message>
    <message>
      <source>The pipeline is not a list of stages with their parameters.</source>
      <translation>La chaîne de traitement n’est pas une liste d’étapes avec leurs paramètres.</translation>
    </message>
    <message>
      <source>The results cannot be written.</source>
      <translation>Les résultats ne peuvent pas être écrits.</translation>
    </message>
    <message>
      <source>The search for films broke off.</source>
      <translation>La recherche de clichés s’est interrompue.</translation>
    </message>
    <message>
      <source>The search for the knee failed on this film.</source>
      <translation>La recherche du genou a échoué sur ce cliché.</translation>
    </message>
    <message>
      <source>The search was stopped before it found a film.</source>
      <translation>La recherche a été arrêtée avant d’avoir trouvé un cliché.</translation>
    </message>
    <message>
      <source>The setting “{name}” has a value that cannot be used.</source>
      <translation>Le réglage « {name} » a une valeur inutilisable.</translation>
    </message>
    <message>
      <source>The settings could not be read.</source>
      <translation>Les réglages n’ont pas pu être lus.</translation>
    </message>
    <message>
      <source>The settings could not be saved.</source>
      <translation>Les réglages n’ont pas pu être enregistrés.</translation>
    </message>
    <message>
      <source>The settings that cannot be read could not be kept.</source>
      <translation>Les réglages illisibles n’ont pas pu être conservés.</translation>
    </message>
    <message>
      <source>The stage “{stage}” failed on this film.</source>
      <translation>L’étape « {stage} » a échoué sur ce cliché.</translation>
    </message>
    <message>
      <source>The standard settings are used.</source>
      <translation>Les réglages par défaut sont utilisés.</translation>
    </message>
    <message>
      <source>The window’s libraries cannot be loaded.</source>
      <translation>Les bibliothèques de la fenêtre ne peuvent pas être chargées.</translation>
    </message>
    <message>
      <source>The words of other languages cannot be loaded.</source>
      <translation>Les mots des autres langues ne peuvent pas être chargés.</translation>
    </message>
    <message>
      <source>There are more files than can be listed.</source>
      <translation>Il y a plus de fichiers qu’il n’est possible d’en lister.</translation>
    </message>
    <message>
      <source>There is a file of this name already, and it was left as it is.</source>
      <translation>Un fichier de ce nom existe déjà ; il a été laissé tel quel.</translation>
    </message>
    <message>
      <source>There is a file of this name already.</source>
      <translation>Un fichier de ce nom existe déjà.</translation>
    </message>
    <message>
      <source>There is no display to open a window on.</source>
      <translation>Il n’y a pas d’écran sur lequel ouvrir une fenêtre.</translation>
    </message>
    <message>
      <source>There is no model.</source>
      <translation>Il n’y a pas de modèle.</translation>
    </message>
    <message>
      <source>There is no such folder.</source>
      <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
      <source>There is too much on this film to be kept.</source>
      <translation>Il y a trop d’éléments sur ce cliché pour les conserver.</translation>
    </message>
    <message>
      <source>This DICOM file has no frame {n}, only {frames}.</source>
      <translation>Ce fichier DICOM n’a pas d’image {n}, seulement {frames}.</translation>
    </message>
    <message>
      <source>This DICOM file holds an unusual kind of picture.</source>
      <translation>Ce fichier DICOM contient un type d’image inhabituel.</translation>
    </message>
    <message>
      <source>This DICOM file holds no picture.</source>
      <translation>Ce fichier DICOM ne contient pas d’image.</translation>
    </message>
    <message>
      <source>This DICOM file holds {frames} frames.</source>
      <translation>Ce fichier DICOM contient {frames} images.</translation>
    </message>
    <message>
      <source>This DICOM file is damaged or incomplete.</source>
      <translation>Ce fichier DICOM est endommagé ou incomplet.</translation>
    </message>
    <message>
      <source>This DICOM file is packed so tightly that it cannot be a film.</source>
      <translation>Ce fichier DICOM est si fortement compressé qu’il ne peut pas être un cliché.</translation>
    </message>
    <message>
      <source>This film is no DICOM file.</source>
      <translation>Ce cliché n’est pas un fichier DICOM.</translation>
    </message>
    <message>
      <source>This is a colour picture, not a radiograph.</source>
      <translation>C’est une image en couleur, pas une radiographie.</translation>
    </message>
    <message>
      <source>This is a file, not a folder.</source>
      <translation>C’est un fichier, pas un dossier.</translation>
    </message>
    <message>
      <source>This is a folder, not a film.</source>
      <translation>C’est un dossier, pas un cliché.</translation>
    </message>
    <message>
      <source>This is no DICOM file.</source>
      <translation>Ce n’est pas un fichier DICOM.</translation>
    </message>
    <message>
      <source>This is not a file that can be read.</source>
      <translation>Ce n’est pas un fichier lisible.</translation>
    </message>
    <message>
      <source>Undo that ({key:undo}), or draw a region by hand ({key:edit_region}).</source>
      <translation>Annulez cette action ({key:undo}), ou tracez une région à la main ({key:edit_region}).</translation>
    </message>
    <message>
      <source>Undo that, or draw a region by hand.</source>
      <translation>Annulez cette action, ou tracez une région à la main.</translation>
    </message>
    <message>
      <source>Unpack the archive and open parts of it.</source>
      <translation>Décompressez l’archive et ouvrez-en des parties.</translation>
    </message>
    <message>
      <source>Use a model made for this version.</source>
      <translation>Utilisez un modèle conçu pour cette version.</translation>
    </message>
    <message>
      <source>What was done to this film could not be kept.</source>
      <translation>Les modifications de ce cliché n’ont pas pu être conservées.</translation>
    </message>
    <message>
      <source>What was kept of films is damaged and cannot be used.</source>
      <translation>Les données conservées des clichés sont endommagées et inutilisables.</translation>
    </message>
    <message>
      <source>What was kept of films was written by a newer OsteoViewer.</source>
      <translation>Les données conservées des clichés ont été écrites par une version plus récente d’OsteoViewer.</translation>
    </message>
    <message>
      <source>You are not allowed to open some folders.</source>
      <translation>Vous n’êtes pas autorisé à ouvrir certains dossiers.</translation>
    </message>
    <message>
      <source>You are not allowed to read some files.</source>
      <translation>Vous n’êtes pas autorisé à lire certains fichiers.</translation>
    </message>
    <message>
      <source>You are not allowed to read this file.</source>
      <translation>Vous n’êtes pas autorisé à lire ce fichier.</translation>
    </message>
    <message>
      <source>You are not allowed to write to this folder.</source>
      <translation>Vous n’êtes pas autorisé à écrire dans ce dossier.</translation>
    </message>
  </context>
  <context>
    <name>sizes</name>
    <message>
      <source>Show it pixel for pixel instead ({key:pixel_size}).</source>
      <translation>Affichez-le plutôt pixel pour pixel ({key:pixel_size}).</translation>
    </message>
    <message>
      <source>The true size cannot be shown: the system does not say how large this screen is.</source>
      <translation>La taille réelle ne peut pas être affichée : le système n’indique pas la taille de cet écran.</translation>
    </message>
    <message>
      <source>The true size is not known: the file does not say how large a pixel is.</source>
      <translation>La taille réelle n’est pas connue : le fichier n’indique pas la taille d’un pixel.</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source> or </source>
      <translation> ou </translation>
    </message>
    <message>
      <source>&lt; 1 ms</source>
      <translation>&lt; 1 ms</translation>
    </message>
    <message>
      <source>At {coverage:.0f} % no class can be ruled out.</source>
      <translation>À {coverage:.0f} %, aucune classe ne peut être exclue.</translation>
    </message>
    <message>
      <source>At {coverage:.0f} %: {classes}.</source>
      <translation>À {coverage:.0f} % : {classes}.</translation>
    </message>
    <message>
      <source>Denoised</source>
      <translation>Débruité</translation>
    </message>
    <message>
      <source>Equalized</source>
      <translation>Égalisé</translation>
    </message>
    <message>
      <source>For research use only. Not for diagnosis.</source>
      <translation>Réservé exclusivement à la recherche. Ne pas utiliser pour le diagnostic.</translation>
    </message>
    <message>
      <source>K-means, edges</source>
      <translation>K-moyennes, contours</translation>
    </message>
    <message>
      <source>KNEE, SIDE UNKNOWN</source>
      <translation>GENOU, CÔTÉ INCONNU</translation>
    </message>
    <message>
      <source>LEFT KNEE</source>
      <translation>GENOU GAUCHE</translation>
    </message>
    <message>
      <source>On held-out films this model could not be told from chance: AUC {auc:.2f} ({low:.2f} to {high:.2f}).</source>
      <translation>Sur des clichés mis de côté pour le test, ce modèle ne se distinguait pas du hasard : AUC {auc:.2f} ({low:.2f} à {high:.2f}).</translation>
    </message>
    <message>
      <source>RIGHT KNEE</source>
      <translation>GENOU DROIT</translation>
    </message>
    <message>
      <source>Region of interest</source>
      <translation>Région d’intérêt</translation>
    </message>
    <message>
      <source>Smudged</source>
      <translation>Estompé</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>This knee is unlike those that the model was trained on.</source>
      <translation>Ce genou est différent de ceux sur lesquels le modèle a été entraîné.</translation>
    </message>
    <message>
      <source>With {used} from the header.</source>
      <translation>Avec {used} de l’en-tête.</translation>
    </message>
    <message>
      <source>With {used} typed in.</source>
      <translation>Avec {used} (saisie).</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>à la main</translation>
    </message>
    <message>
      <source>cannot tell</source>
      <translation>indéterminé</translation>
    </message>
    <message>
      <source>classifying</source>
      <translation>classification</translation>
    </message>
    <message>
      <source>landmarks</source>
      <translation>repères</translation>
    </message>
    <message>
      <source>loading the model</source>
      <translation>chargement du modèle</translation>
    </message>
    <message>
      <source>mean {n} × {n}</source>
      <translation>moyenne {n} × {n}</translation>
    </message>
    <message>
      <source>normal</source>
      <translation>normal</translation>
    </message>
    <message>
      <source>osteopenia</source>
      <translation>ostéopénie</translation>
    </message>
    <message>
      <source>osteoporosis</source>
      <translation>ostéoporose</translation>
    </message>
    <message>
      <source>preparing the network’s input</source>
      <translation>préparation de l’entrée du réseau</translation>
    </message>
    <message>
      <source>side by header</source>
      <translation>côté d’après l’en-tête</translation>
    </message>
    <message>
      <source>side by letter</source>
      <translation>côté d’après la lettre</translation>
    </message>
    <message>
      <source>stage 2 of 5, denoising</source>
      <translation>étape 2 sur 5, débruitage</translation>
    </message>
    <message>
      <source>stage 3 of 5, equalizing</source>
      <translation>étape 3 sur 5, égalisation</translation>
    </message>
    <message>
      <source>stage 4 of 5, finding the region of interest</source>
      <translation>étape 4 sur 5, recherche de la région d’intérêt</translation>
    </message>
    <message>
      <source>stage 5 of 5, smudging</source>
      <translation>étape 5 sur 5, estompage</translation>
    </message>
    <message>
      <source>{how}, {n:g} condyle widths</source>
      <translation>{how}, {n:g} × la largeur condylienne</translation>
    </message>
    <message>
      <source>{knee}, {n} of {count}</source>
      <translation>{knee}, {n} sur {count}</translation>
    </message>
    <message>
      <source>{ms} ms</source>
      <translation>{ms} ms</translation>
    </message>
    <message>
      <source>{n} gray bins</source>
      <translation>{n} intervalles de gris</translation>
    </message>
    <message>
      <source>{n} left</source>
      <translation>{n} gauche</translation>
    </message>
    <message>
      <source>{n} right</source>
      <translation>{n} droit</translation>
    </message>
    <message>
      <source>{n} side unknown</source>
      <translation>{n} côté inconnu</translation>
    </message>
    <message>
      <source>{s:.1f} s</source>
      <translation>{s:.1f} s</translation>
    </message>
  </context>
  <context>
    <name>worklist</name>
    <message>
      <source> or </source>
      <translation> ou </translation>
    </message>
    <message>
      <source>L</source>
      <translation>G</translation>
    </message>
    <message>
      <source>R</source>
      <translation>D</translation>
    </message>
    <message>
      <source>about {h} h {n} min left</source>
      <translation>encore environ {h} h {n} min</translation>
    </message>
    <message>
      <source>about {n} min left</source>
      <translation>encore environ {n} min</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>analyse en cours</translation>
    </message>
    <message>
      <source>done</source>
      <translation>terminé</translation>
    </message>
    <message>
      <source>less than a minute left</source>
      <translation>moins d’une minute restante</translation>
    </message>
    <message>
      <source>no class can be ruled out</source>
      <translation>aucune classe ne peut être exclue</translation>
    </message>
    <message>
      <source>no diagnosis</source>
      <translation>aucun diagnostic</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>non analysé</translation>
    </message>
    <message>
      <source>side ?</source>
      <translation>côté ?</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>arrêté</translation>
    </message>
    <message>
      <source>unlike the training knees</source>
      <translation>différent des genoux d’entraînement</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>en attente</translation>
    </message>
    <message>
      <source>{n:,} cannot tell</source>
      <translation>indéterminés : {n:,}</translation>
    </message>
    <message>
      <source>{n:,} not analysed</source>
      <translation>non analysés : {n:,}</translation>
    </message>
    <message>
      <source>{n:,} of {count:,} films</source>
      <translation>{n:,} clichés sur {count:,}</translation>
    </message>
    <message>
      <source>{n:,} without diagnosis</source>
      <translation>sans diagnostic : {n:,}</translation>
    </message>
  </context>
</TS>

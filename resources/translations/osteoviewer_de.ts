<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>&lt;p&gt;&lt;b&gt;OsteoViewer {version}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Shows a knee radiograph, every step that a computer takes on it, and the bone-density class that a deep network gives it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;{research}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Apache License 2.0. The Noto fonts are under the SIL Open Font License 1.1.&lt;/p&gt;</source>
      <translation>&lt;p&gt;&lt;b&gt;OsteoViewer {version}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Zeigt eine Knie-Röntgenaufnahme, jeden Schritt, den ein Computer daran ausführt, und die Knochendichte-Klasse, die ein tiefes neuronales Netz ihr zuordnet.&lt;/p&gt;&lt;p&gt;&lt;b&gt;{research}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Apache License 2.0. Die Noto-Schriften stehen unter der SIL Open Font License 1.1.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>About OsteoViewer</source>
      <translation>Über OsteoViewer</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;About OsteoViewer</source>
      <translation>Ü&amp;ber OsteoViewer</translation>
    </message>
    <message>
      <source>&amp;Add a knee</source>
      <translation>Knie &amp;hinzufügen</translation>
    </message>
    <message>
      <source>&amp;Analyse again</source>
      <translation>Neu &amp;analysieren</translation>
    </message>
    <message>
      <source>&amp;Blink between film and stage</source>
      <translation>Zwischen Aufnahme und Stufe blin&amp;ken</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>A&amp;bbrechen</translation>
    </message>
    <message>
      <source>&amp;Close film</source>
      <translation>Aufnahme s&amp;chließen</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>&amp;Dunkel</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Fit the film</source>
      <translation>Aufnahme &amp;einpassen</translation>
    </message>
    <message>
      <source>&amp;Forget listed studies</source>
      <translation>Studien&amp;liste leeren</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Hide the patient</source>
      <translation>&amp;Patientendaten ausblenden</translation>
    </message>
    <message>
      <source>&amp;Invert</source>
      <translation>&amp;Invertieren</translation>
    </message>
    <message>
      <source>&amp;Knees</source>
      <translation>&amp;Knie</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Sprache</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Hell</translation>
    </message>
    <message>
      <source>&amp;Measure</source>
      <translation>&amp;Messen</translation>
    </message>
    <message>
      <source>&amp;Next film</source>
      <translation>&amp;Nächste Aufnahme</translation>
    </message>
    <message>
      <source>&amp;Next knee</source>
      <translation>Nä&amp;chstes Knie</translation>
    </message>
    <message>
      <source>&amp;Next stage</source>
      <translation>Nächste &amp;Stufe</translation>
    </message>
    <message>
      <source>&amp;Next window of the film</source>
      <translation>Nächste Fenste&amp;rung der Aufnahme</translation>
    </message>
    <message>
      <source>&amp;Open films…</source>
      <translation>Aufnahmen &amp;öffnen…</translation>
    </message>
    <message>
      <source>&amp;Previous film</source>
      <translation>&amp;Vorherige Aufnahme</translation>
    </message>
    <message>
      <source>&amp;Previous stage</source>
      <translation>Vorherige St&amp;ufe</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Reset the view</source>
      <translation>Ansicht &amp;zurücksetzen</translation>
    </message>
    <message>
      <source>&amp;Search the list</source>
      <translation>Liste dur&amp;chsuchen</translation>
    </message>
    <message>
      <source>&amp;Stages</source>
      <translation>&amp;Stufen</translation>
    </message>
    <message>
      <source>&amp;Stages and diagnosis</source>
      <translation>Stu&amp;fen und Diagnose</translation>
    </message>
    <message>
      <source>&amp;Take this knee away</source>
      <translation>Knie &amp;entfernen</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>E&amp;xtras</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>&amp;Window and level</source>
      <translation>Fensterb&amp;reite und -lage</translation>
    </message>
    <message>
      <source>&amp;Window/level with the left button</source>
      <translation>Fensterung mit &amp;linker Maustaste</translation>
    </message>
    <message>
      <source>Change &amp;by hand</source>
      <translation>Manuell &amp;ändern</translation>
    </message>
    <message>
      <source>Close &amp;all films</source>
      <translation>&amp;Alle Aufnahmen schließen</translation>
    </message>
    <message>
      <source>Colours of the s&amp;ystem</source>
      <translation>Farben des S&amp;ystems</translation>
    </message>
    <message>
      <source>Film’s &amp;overlays</source>
      <translation>&amp;Overlays der Aufnahme</translation>
    </message>
    <message>
      <source>Full scr&amp;een</source>
      <translation>&amp;Vollbild</translation>
    </message>
    <message>
      <source>Make the region larger</source>
      <translation>ROI vergrößern</translation>
    </message>
    <message>
      <source>Make the region smaller</source>
      <translation>ROI verkleinern</translation>
    </message>
    <message>
      <source>Move the region down</source>
      <translation>ROI nach unten verschieben</translation>
    </message>
    <message>
      <source>Move the region left</source>
      <translation>ROI nach links verschieben</translation>
    </message>
    <message>
      <source>Move the region right</source>
      <translation>ROI nach rechts verschieben</translation>
    </message>
    <message>
      <source>Move the region up</source>
      <translation>ROI nach oben verschieben</translation>
    </message>
    <message>
      <source>Next fra&amp;me</source>
      <translation>Nächstes Einzel&amp;bild</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>Open f&amp;older…</source>
      <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
      <source>Previous f&amp;rame</source>
      <translation>Vorheri&amp;ges Einzelbild</translation>
    </message>
    <message>
      <source>Re&amp;store what was found</source>
      <translation>&amp;Gefundenes wiederherstellen</translation>
    </message>
    <message>
      <source>Show regions and land&amp;marks</source>
      <translation>ROIs und Land&amp;marken anzeigen</translation>
    </message>
    <message>
      <source>St&amp;udies</source>
      <translation>S&amp;tudien</translation>
    </message>
    <message>
      <source>Zoom i&amp;n</source>
      <translation>Ver&amp;größern</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Verkleinern</translation>
    </message>
  </context>
  <context>
    <name>BoxCanvas</name>
    <message>
      <source>Film, with boxes that are blacked out</source>
      <translation>Aufnahme mit geschwärzten Rechtecken</translation>
    </message>
    <message>
      <source>Insert adds a box, arrows move it, Shift with arrows resizes it, Delete takes it away.</source>
      <translation>Einfg (Insert) fügt ein Rechteck hinzu, Pfeiltasten verschieben es, Shift mit Pfeiltasten ändert die Größe, Entf (Delete) entfernt es.</translation>
    </message>
  </context>
  <context>
    <name>CardDialog</name>
    <message>
      <source>Model card</source>
      <translation>Modellkarte</translation>
    </message>
  </context>
  <context>
    <name>CardFeature</name>
    <message>
      <source>&amp;Model card…</source>
      <translation>&amp;Modellkarte…</translation>
    </message>
    <message>
      <source>No model was loaded yet.</source>
      <translation>Es wurde noch kein Modell geladen.</translation>
    </message>
    <message>
      <source>Open a film first ({key:open}).</source>
      <translation>Öffnen Sie zuerst eine Aufnahme ({key:open}).</translation>
    </message>
    <message>
      <source>There is no model.</source>
      <translation>Es ist kein Modell vorhanden.</translation>
    </message>
  </context>
  <context>
    <name>ChoicesPanel</name>
    <message>
      <source>&amp;DICOM, de-identified</source>
      <translation>DICOM, de&amp;identifiziert</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>&amp;Exportieren</translation>
    </message>
    <message>
      <source>&amp;JPEG, 8 bits</source>
      <translation>&amp;JPEG, 8 Bit</translation>
    </message>
    <message>
      <source>&amp;PNG, as deep as the film</source>
      <translation>&amp;PNG, Bittiefe wie die Aufnahme</translation>
    </message>
    <message>
      <source>&amp;TIFF, as deep as the film</source>
      <translation>&amp;TIFF, Bittiefe wie die Aufnahme</translation>
    </message>
    <message>
      <source>&amp;With regions, landmarks and result (8 bits, colour)</source>
      <translation>Mit &amp;ROIs, Landmarken und Ergebnis (8 Bit, Farbe)</translation>
    </message>
    <message>
      <source>All &amp;listed films ({n:,})</source>
      <translation>Alle &amp;gelisteten Aufnahmen ({n:,})</translation>
    </message>
    <message>
      <source>As on the &amp;screen</source>
      <translation>Wie auf dem &amp;Bildschirm</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Files are called film-0001, film-0002, …; none is overwritten.</source>
      <translation>Die Dateien heißen film-0001, film-0002, …; keine wird überschrieben.</translation>
    </message>
    <message>
      <source>Folder for exported films</source>
      <translation>Ordner für exportierte Aufnahmen</translation>
    </message>
    <message>
      <source>Grays of pictures</source>
      <translation>Grauwerte der Bilder</translation>
    </message>
    <message>
      <source>I &amp;have looked: no text is left that tells whose it is</source>
      <translation>Ich &amp;habe nachgesehen: Es ist kein Text mehr vorhanden, der die Person erkennen lässt</translation>
    </message>
    <message>
      <source>Only of the film on the screen, which was analysed</source>
      <translation>Nur die analysierte Aufnahme auf dem Bildschirm</translation>
    </message>
    <message>
      <source>Progress of the export</source>
      <translation>Fortschritt des Exports</translation>
    </message>
    <message>
      <source>Stopping after the film that is being written.</source>
      <translation>Stoppt nach der Aufnahme, die gerade geschrieben wird.</translation>
    </message>
    <message>
      <source>The whole ran&amp;ge</source>
      <translation>Gesamter &amp;Wertebereich</translation>
    </message>
    <message>
      <source>This &amp;film</source>
      <translation>Diese &amp;Aufnahme</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>Which</source>
      <translation>Welche</translation>
    </message>
    <message>
      <source>With the heat &amp;map (8 bits, colour)</source>
      <translation>&amp;Mit Heatmap (8 Bit, Farbe)</translation>
    </message>
    <message>
      <source>With what was drawn &amp;on the film (8 bits, colour)</source>
      <translation>Mit dem in die Aufnahme Ge&amp;zeichneten (8 Bit, Farbe)</translation>
    </message>
    <message>
      <source>Words that were written there may name a patient; they are left out while the patient is hidden</source>
      <translation>Dort geschriebene Wörter könnten einen Patienten nennen; sie entfallen, solange der Patient verborgen ist</translation>
    </message>
  </context>
  <context>
    <name>ClassTable</name>
    <message>
      <source>by the film alone {p}</source>
      <translation>nach der Aufnahme allein {p}</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Commands</source>
      <translation>Befehle</translation>
    </message>
    <message>
      <source>Commands found</source>
      <translation>Gefundene Befehle</translation>
    </message>
    <message>
      <source>No command is called so.</source>
      <translation>Kein Befehl heißt so.</translation>
    </message>
    <message>
      <source>Search commands</source>
      <translation>Befehle suchen</translation>
    </message>
  </context>
  <context>
    <name>CompareBar</name>
    <message>
      <source>A divider parts the two ({key:swipe})</source>
      <translation>Eine Trennlinie teilt die beiden ({key:swipe})</translation>
    </message>
    <message>
      <source>Colours from −{reach}, blue, over 0, dark, to +{reach}, orange</source>
      <translation>Farben von −{reach}, blau, über 0, dunkel, bis +{reach}, orange</translation>
    </message>
    <message>
      <source>Comparison of two stages</source>
      <translation>Vergleich zweier Stufen</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Differenz</translation>
    </message>
    <message>
      <source>Large stage</source>
      <translation>Groß gezeigte Stufe</translation>
    </message>
    <message>
      <source>Stage to compare with</source>
      <translation>Vergleichsstufe</translation>
    </message>
    <message>
      <source>Swipe</source>
      <translation>Wischen</translation>
    </message>
    <message>
      <source>The large one minus the other ({key:difference})</source>
      <translation>Die groß gezeigte minus die andere ({key:difference})</translation>
    </message>
    <message>
      <source>What is seen</source>
      <translation>Was gezeigt wird</translation>
    </message>
    <message>
      <source>with</source>
      <translation>mit</translation>
    </message>
  </context>
  <context>
    <name>CompareDesk</name>
    <message>
      <source>Blink between the two ({key:blink}).</source>
      <translation>Zwischen den beiden blinken ({key:blink}).</translation>
    </message>
    <message>
      <source>Hatched: one of the two has no pixels there.</source>
      <translation>Schraffiert: Eine der beiden hat dort keine Pixel.</translation>
    </message>
    <message>
      <source>Largest {largest}; the scale holds 99.5 % of the pixels.</source>
      <translation>Größter Wert {largest}; die Skala umfasst 99,5 % der Pixel.</translation>
    </message>
    <message>
      <source>Left {one}, right {other}. Drag the line, or move it ({key:divider_left}, {key:divider_right}).</source>
      <translation>Links {one}, rechts {other}. Ziehen oder verschieben Sie die Linie ({key:divider_left}, {key:divider_right}).</translation>
    </message>
    <message>
      <source>One of the two has no pixel here.</source>
      <translation>Eine der beiden hat hier kein Pixel.</translation>
    </message>
    <message>
      <source>Subtracting…</source>
      <translation>Differenz wird berechnet…</translation>
    </message>
    <message>
      <source>The two are the same wherever both have pixels.</source>
      <translation>Die beiden sind überall gleich, wo beide Pixel haben.</translation>
    </message>
    <message>
      <source>The two have different scales of gray.</source>
      <translation>Die beiden haben verschiedene Grauwertskalen.</translation>
    </message>
    <message>
      <source>The two share no pixel of the film.</source>
      <translation>Die beiden haben kein Pixel der Aufnahme gemeinsam.</translation>
    </message>
    <message>
      <source>{one} {a:.3f}   {other} {b:.3f}   difference {by}</source>
      <translation>{one} {a:.3f}   {other} {b:.3f}   Differenz {by}</translation>
    </message>
    <message>
      <source>{stage} (exploratory)</source>
      <translation>{stage} (explorativ)</translation>
    </message>
    <message>
      <source>{stage} is not there yet.</source>
      <translation>{stage} ist noch nicht vorhanden.</translation>
    </message>
  </context>
  <context>
    <name>CompareFeature</name>
    <message>
      <source>&amp;Keep this film for comparison</source>
      <translation>Diese Aufnahme zum Vergleich &amp;festhalten</translation>
    </message>
    <message>
      <source>Film kept for comparison</source>
      <translation>Zum Vergleich festgehaltene Aufnahme</translation>
    </message>
    <message>
      <source>Film kept for comparison, enlarged</source>
      <translation>Zum Vergleich festgehaltene Aufnahme, vergrößert</translation>
    </message>
    <message>
      <source>KEPT</source>
      <translation>FESTGEHALTEN</translation>
    </message>
    <message>
      <source>Open another one to compare; both move together. It can be taken away ({key:compare}).</source>
      <translation>Öffnen Sie eine weitere zum Vergleich; beide bewegen sich gemeinsam. Sie lässt sich entfernen ({key:compare}).</translation>
    </message>
    <message>
      <source>This film is kept at the left.</source>
      <translation>Diese Aufnahme bleibt links stehen.</translation>
    </message>
    <message>
      <source>{name}; the diagnosis is not of this film</source>
      <translation>{name}; die Diagnose gilt nicht für diese Aufnahme</translation>
    </message>
  </context>
  <context>
    <name>CrashDialog</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>&amp;Forget</source>
      <translation>&amp;Löschen</translation>
    </message>
    <message>
      <source>&amp;Save…</source>
      <translation>&amp;Speichern…</translation>
    </message>
    <message>
      <source>Crash report</source>
      <translation>Absturzbericht</translation>
    </message>
    <message>
      <source>OsteoViewer ended unexpectedly. This is all that was kept of it: where in the program that was, and versions. It holds no names of files or patients, and it is sent nowhere.</source>
      <translation>OsteoViewer wurde unerwartet beendet. Dies ist alles, was davon aufbewahrt wurde: an welcher Stelle im Programm das geschah, und Versionen. Darin stehen weder Namen von Dateien noch von Patienten, und nichts davon wird verschickt.</translation>
    </message>
    <message>
      <source>Save the crash report</source>
      <translation>Absturzbericht speichern</translation>
    </message>
  </context>
  <context>
    <name>CrashFeature</name>
    <message>
      <source>&amp;Crash report…</source>
      <translation>Absturzbe&amp;richt…</translation>
    </message>
    <message>
      <source>Check that your log folder can be written to.</source>
      <translation>Prüfen Sie, ob in Ihren Protokollordner geschrieben werden kann.</translation>
    </message>
    <message>
      <source>The crash report could not be deleted.</source>
      <translation>Der Absturzbericht konnte nicht gelöscht werden.</translation>
    </message>
    <message>
      <source>The crash report is deleted.</source>
      <translation>Der Absturzbericht ist gelöscht.</translation>
    </message>
    <message>
      <source>The crash report is saved.</source>
      <translation>Der Absturzbericht ist gespeichert.</translation>
    </message>
    <message>
      <source>There is no crash report.</source>
      <translation>Es gibt keinen Absturzbericht.</translation>
    </message>
  </context>
  <context>
    <name>CrashOffer</name>
    <message>
      <source>Help &gt; Crash report shows what is known of it; it was sent nowhere.</source>
      <translation>Hilfe &gt; Absturzbericht zeigt, was darüber bekannt ist; nichts davon wurde verschickt.</translation>
    </message>
    <message>
      <source>OsteoViewer ended unexpectedly the last time.</source>
      <translation>OsteoViewer wurde beim letzten Mal unerwartet beendet.</translation>
    </message>
  </context>
  <context>
    <name>DiagnosisPanel</name>
    <message>
      <source>Age, sex, height and weight of the patient</source>
      <translation>Alter, Geschlecht, Größe und Gewicht des Patienten</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>Neu analysieren</translation>
    </message>
    <message>
      <source>Analyse again ({key:again})</source>
      <translation>Neu analysieren ({key:again})</translation>
    </message>
    <message>
      <source>Analysing</source>
      <translation>Analyse läuft</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Abgebrochen</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>Keine Aussage möglich</translation>
    </message>
    <message>
      <source>Diagnosis, for research use only: {word}. Probabilities: {numbers}. {doubt}</source>
      <translation>Diagnose, nur für Forschungszwecke: {word}. Wahrscheinlichkeiten: {numbers}. {doubt}</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>Heatmap</translation>
    </message>
    <message>
      <source>Heat map over the film</source>
      <translation>Heatmap über der Aufnahme</translation>
    </message>
    <message>
      <source>It can be cancelled ({key:cancel}).</source>
      <translation>Abbrechen ist möglich ({key:cancel}).</translation>
    </message>
    <message>
      <source>Knee</source>
      <translation>Knie</translation>
    </message>
    <message>
      <source>Model and time</source>
      <translation>Modell und Zeit</translation>
    </message>
    <message>
      <source>Model card</source>
      <translation>Modellkarte</translation>
    </message>
    <message>
      <source>No diagnosis</source>
      <translation>Keine Diagnose</translation>
    </message>
    <message>
      <source>Not analysed</source>
      <translation>Nicht analysiert</translation>
    </message>
    <message>
      <source>Open a film to have it analysed.</source>
      <translation>Öffnen Sie eine Aufnahme, um sie analysieren zu lassen.</translation>
    </message>
    <message>
      <source>Patient…</source>
      <translation>Patient…</translation>
    </message>
    <message>
      <source>Reading the film</source>
      <translation>Aufnahme wird gelesen</translation>
    </message>
    <message>
      <source>Research use only</source>
      <translation>Nur für Forschungszwecke</translation>
    </message>
    <message>
      <source>The analysis was stopped before its end.</source>
      <translation>Die Analyse wurde vor ihrem Ende abgebrochen.</translation>
    </message>
    <message>
      <source>Used beside the film: {used}. By the film alone (|): {numbers}.</source>
      <translation>Neben der Aufnahme verwendet: {used}. Nach der Aufnahme allein (|): {numbers}.</translation>
    </message>
    <message>
      <source>What is known of the patient</source>
      <translation>Was über den Patienten bekannt ist</translation>
    </message>
    <message>
      <source>With exploratory parameters</source>
      <translation>Mit explorativen Parametern</translation>
    </message>
  </context>
  <context>
    <name>DiagnosisPresenter</name>
    <message>
      <source>EXPLORATORY, {knee}</source>
      <translation>EXPLORATIV, {knee}</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>Analyse läuft</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>abgebrochen</translation>
    </message>
    <message>
      <source>no diagnosis</source>
      <translation>keine Diagnose</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>nicht analysiert</translation>
    </message>
    <message>
      <source>{name}, by hand</source>
      <translation>{name}, manuell</translation>
    </message>
    <message>
      <source>{name}, exploratory</source>
      <translation>{name}, explorativ</translation>
    </message>
    <message>
      <source>{word}, by hand</source>
      <translation>{word}, manuell</translation>
    </message>
  </context>
  <context>
    <name>ExploratoryNote</name>
    <message>
      <source>Exploratory: not the model’s own pipeline</source>
      <translation>Explorativ: nicht die eigene Pipeline des Modells</translation>
    </message>
    <message>
      <source>Go back to the model’s own pipeline</source>
      <translation>Zurück zur eigenen Pipeline des Modells</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Reading the film…</source>
      <translation>Aufnahme wird gelesen…</translation>
    </message>
    <message>
      <source>This film is drawn; it has no file that could be de-identified.</source>
      <translation>Diese Aufnahme ist gezeichnet; es gibt keine Datei, die deidentifiziert werden könnte.</translation>
    </message>
    <message>
      <source>This film is no DICOM file.</source>
      <translation>Diese Aufnahme ist keine DICOM-Datei.</translation>
    </message>
  </context>
  <context>
    <name>ExportFeature</name>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exportieren…</translation>
    </message>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>Öffnen Sie zuerst eine ({key:open}).</translation>
    </message>
    <message>
      <source>There is no film to export.</source>
      <translation>Es gibt keine Aufnahme zum Exportieren.</translation>
    </message>
  </context>
  <context>
    <name>FullScreenFeature</name>
    <message>
      <source>Leave the full screen</source>
      <translation>Vollbild verlassen</translation>
    </message>
  </context>
  <context>
    <name>GraysFeature</name>
    <message>
      <source>Change window and level</source>
      <translation>Fensterbreite und -lage ändern</translation>
    </message>
    <message>
      <source>Open a film first ({key:open}).</source>
      <translation>Öffnen Sie zuerst eine Aufnahme ({key:open}).</translation>
    </message>
    <message>
      <source>There is no picture yet.</source>
      <translation>Es gibt noch kein Bild.</translation>
    </message>
    <message>
      <source>Window and &amp;level…</source>
      <translation>Fensterbreite und -&amp;lage…</translation>
    </message>
  </context>
  <context>
    <name>GraysPopup</name>
    <message>
      <source>In the values of the file, here from {low} to {high}</source>
      <translation>In den Werten der Datei, hier von {low} bis {high}</translation>
    </message>
    <message>
      <source>Level (middle)</source>
      <translation>Lage (Mitte)</translation>
    </message>
    <message>
      <source>Of grays from 0 to 1</source>
      <translation>In Grauwerten von 0 bis 1</translation>
    </message>
    <message>
      <source>Window (width)</source>
      <translation>Fenster (Breite)</translation>
    </message>
    <message>
      <source>Window and level</source>
      <translation>Fensterbreite und -lage</translation>
    </message>
  </context>
  <context>
    <name>HeatBar</name>
    <message>
      <source>Class of the heat map</source>
      <translation>Klasse der Heatmap</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>HEAT MAP</source>
      <translation>HEATMAP</translation>
    </message>
    <message>
      <source>Hide the heat map ({key:heat})</source>
      <translation>Heatmap ausblenden ({key:heat})</translation>
    </message>
    <message>
      <source>How much the probability of {word}, by the film alone, falls when this place is hidden.</source>
      <translation>Wie stark die Wahrscheinlichkeit für {word}, nach der Aufnahme allein, sinkt, wenn diese Stelle verdeckt wird.</translation>
    </message>
    <message>
      <source>It shows which parts of the picture the score rests on, not where bone is lost; it can be wrong.</source>
      <translation>Sie zeigt, auf welchen Bildteilen der Score beruht, nicht, wo Knochen verloren ist; sie kann falsch sein.</translation>
    </message>
    <message>
      <source>Kind of heat map</source>
      <translation>Art der Heatmap</translation>
    </message>
    <message>
      <source>Make the heat map again</source>
      <translation>Heatmap neu erstellen</translation>
    </message>
    <message>
      <source>Opacity of the heat map</source>
      <translation>Deckkraft der Heatmap</translation>
    </message>
    <message>
      <source>Progress of the heat map</source>
      <translation>Fortschritt der Heatmap</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stopp</translation>
    </message>
    <message>
      <source>Stop the heat map ({key:cancel})</source>
      <translation>Heatmap stoppen ({key:cancel})</translation>
    </message>
    <message>
      <source>The score of {word} at each place; that of the knee is their mean plus a constant.</source>
      <translation>Der Score für {word} an jeder Stelle; der des Knies ist ihr Mittelwert plus eine Konstante.</translation>
    </message>
    <message>
      <source>loss of probability of {word}</source>
      <translation>Verlust an Wahrscheinlichkeit für {word}</translation>
    </message>
    <message>
      <source>most probable</source>
      <translation>am wahrscheinlichsten</translation>
    </message>
    <message>
      <source>score of {word}</source>
      <translation>Score für {word}</translation>
    </message>
  </context>
  <context>
    <name>HeatFeature</name>
    <message>
      <source>&amp;Heat map</source>
      <translation>&amp;Heatmap</translation>
    </message>
    <message>
      <source>Being made.</source>
      <translation>Wird erstellt.</translation>
    </message>
    <message>
      <source>Go back to it first (Stages, Back to the model’s own pipeline).</source>
      <translation>Kehren Sie zuerst zu ihr zurück (Stufen, Zurück zur Pipeline des Modells).</translation>
    </message>
    <message>
      <source>It begins when the analysis is done.</source>
      <translation>Sie beginnt, wenn die Analyse fertig ist.</translation>
    </message>
    <message>
      <source>No heat map: this knee has no diagnosis.</source>
      <translation>Keine Heatmap: Dieses Knie hat keine Diagnose.</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Gestoppt.</translation>
    </message>
    <message>
      <source>The heat map is of the model’s own pipeline.</source>
      <translation>Die Heatmap gilt für die eigene Pipeline des Modells.</translation>
    </message>
    <message>
      <source>class activation</source>
      <translation>Klassenaktivierung</translation>
    </message>
    <message>
      <source>occlusion</source>
      <translation>Verdeckung</translation>
    </message>
  </context>
  <context>
    <name>HeatScale</name>
    <message>
      <source>Colour scale from {low} to {high}</source>
      <translation>Farbskala von {low} bis {high}</translation>
    </message>
  </context>
  <context>
    <name>HistogramDesk</name>
    <message>
      <source>As measured: old across, new up</source>
      <translation>Wie gemessen: alt nach rechts, neu nach oben</translation>
    </message>
    <message>
      <source>Histogram</source>
      <translation>Histogramm</translation>
    </message>
    <message>
      <source>No curve: a new value depends on neighbours too.</source>
      <translation>Keine Kurve: Ein neuer Wert hängt auch von den Nachbarn ab.</translation>
    </message>
    <message>
      <source>Nothing comes before the film.</source>
      <translation>Vor der Aufnahme gibt es nichts.</translation>
    </message>
    <message>
      <source>Values: {stage}</source>
      <translation>Werte: {stage}</translation>
    </message>
    <message>
      <source>exploratory: {stage}</source>
      <translation>explorativ: {stage}</translation>
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
      <translation>Balken: wie viele Pixel einen Wert haben, der höchste gekappt. Linie: der Grauwert, mit dem er gezeigt wird.</translation>
    </message>
    <message>
      <source>Histogram</source>
      <translation>Histogramm</translation>
    </message>
    <message>
      <source>{zeros:.0f} % are 0; of the others 90 % lie in {low:.3f} to {high:.3f}</source>
      <translation>{zeros:.0f} % sind 0; von den übrigen liegen 90 % zwischen {low:.3f} und {high:.3f}</translation>
    </message>
  </context>
  <context>
    <name>ImageView</name>
    <message>
      <source>   pixel size unknown</source>
      <translation>   Pixelgröße unbekannt</translation>
    </message>
    <message>
      <source>   pixel {size} mm ({provenance})</source>
      <translation>   Pixel {size} mm ({provenance})</translation>
    </message>
    <message>
      <source>BY HAND</source>
      <translation>MANUELL</translation>
    </message>
    <message>
      <source>Dense is dark</source>
      <translation>Dichtes ist dunkel</translation>
    </message>
    <message>
      <source>Dragging changes window and level</source>
      <translation>Ziehen ändert Fensterbreite und -lage</translation>
    </message>
    <message>
      <source>EXPLORATORY</source>
      <translation>EXPLORATIV</translation>
    </message>
    <message>
      <source>Exploratory: not the model’s own pipeline</source>
      <translation>Explorativ: nicht die eigene Pipeline des Modells</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Aufnahme</translation>
    </message>
    <message>
      <source>Film, enlarged</source>
      <translation>Aufnahme, vergrößert</translation>
    </message>
    <message>
      <source>INVERTED</source>
      <translation>INVERTIERT</translation>
    </message>
    <message>
      <source>Open films</source>
      <translation>Aufnahmen öffnen</translation>
    </message>
    <message>
      <source>Open films…</source>
      <translation>Aufnahmen öffnen…</translation>
    </message>
    <message>
      <source>POLARITY CORRECTED</source>
      <translation>POLARITÄT KORRIGIERT</translation>
    </message>
    <message>
      <source>Place and value under the cursor</source>
      <translation>Ort und Wert unter dem Mauszeiger</translation>
    </message>
    <message>
      <source>SYNTHETIC</source>
      <translation>SYNTHETISCH</translation>
    </message>
    <message>
      <source>The file shows bone dark and says nothing of it; the program exchanged dark and bright</source>
      <translation>Die Datei zeigt Knochen dunkel, ohne es anzugeben; das Programm hat Dunkel und Hell vertauscht</translation>
    </message>
    <message>
      <source>The regions of this film were changed by hand</source>
      <translation>Die ROIs dieser Aufnahme wurden manuell geändert</translation>
    </message>
    <message>
      <source>This film was drawn by the program</source>
      <translation>Diese Aufnahme hat das Programm gezeichnet</translation>
    </message>
    <message>
      <source>W/L</source>
      <translation>W/L</translation>
    </message>
    <message>
      <source>Window and level: {numbers}</source>
      <translation>Fensterbreite und -lage: {numbers}</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>x {x}  y {y}  value {value}</source>
      <translation>x {x}  y {y}  Wert {value}</translation>
    </message>
    <message>
      <source>zoom {percent:.0f} %</source>
      <translation>Zoom {percent:.0f} %</translation>
    </message>
    <message>
      <source>{h} high × {w} wide</source>
      <translation>{h} hoch × {w} breit</translation>
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
      <translation>Zwei Stufen &amp;vergleichen</translation>
    </message>
    <message>
      <source>&amp;Difference of two stages</source>
      <translation>&amp;Differenz zweier Stufen</translation>
    </message>
    <message>
      <source>&amp;Histogram</source>
      <translation>&amp;Histogramm</translation>
    </message>
    <message>
      <source>&amp;Play through the stages</source>
      <translation>Stufen &amp;abspielen</translation>
    </message>
    <message>
      <source>&amp;Swipe between two stages</source>
      <translation>&amp;Wischen zwischen zwei Stufen</translation>
    </message>
    <message>
      <source>&amp;Try parameters</source>
      <translation>&amp;Parameter ausprobieren</translation>
    </message>
    <message>
      <source>Back to the &amp;model’s own pipeline</source>
      <translation>Zurück zur Pipeline des &amp;Modells</translation>
    </message>
    <message>
      <source>Copy the &amp;record of the pipeline</source>
      <translation>Pipeline-Protokoll &amp;kopieren</translation>
    </message>
    <message>
      <source>Move the divider left</source>
      <translation>Trennlinie nach links verschieben</translation>
    </message>
    <message>
      <source>Move the divider right</source>
      <translation>Trennlinie nach rechts verschieben</translation>
    </message>
  </context>
  <context>
    <name>KeepingFeature</name>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Delete all regions by hand, verdicts, marks and views that were kept of all films?</source>
      <translation>Alle manuellen ROIs, Bewertungen, Markierungen und Ansichten löschen, die zu allen Aufnahmen gespeichert sind?</translation>
    </message>
    <message>
      <source>E&amp;xport what was kept…</source>
      <translation>&amp;Gespeichertes exportieren…</translation>
    </message>
    <message>
      <source>Export the a&amp;udit record…</source>
      <translation>Prüf&amp;protokoll exportieren…</translation>
    </message>
    <message>
      <source>Export the audit record</source>
      <translation>Prüfprotokoll exportieren</translation>
    </message>
    <message>
      <source>Export what was kept</source>
      <translation>Gespeichertes exportieren</translation>
    </message>
    <message>
      <source>Forget what was kept</source>
      <translation>Gespeichertes löschen</translation>
    </message>
    <message>
      <source>Forget what was kept of a&amp;ll films…</source>
      <translation>Gespeichertes zu allen Auf&amp;nahmen löschen…</translation>
    </message>
    <message>
      <source>Forget what was kept of this &amp;film</source>
      <translation>Gespeichertes zu &amp;dieser Aufnahme löschen</translation>
    </message>
    <message>
      <source>I&amp;mport what was kept…</source>
      <translation>Gespeichertes &amp;importieren…</translation>
    </message>
    <message>
      <source>Import what was kept</source>
      <translation>Gespeichertes importieren</translation>
    </message>
    <message>
      <source>New: {added}. Newer there: {replaced}. Newer here: {left}. The same: {same}.</source>
      <translation>Neu: {added}. Dort neuer: {replaced}. Hier neuer: {left}. Gleich: {same}.</translation>
    </message>
    <message>
      <source>No row was changed or is missing.</source>
      <translation>Keine Zeile fehlt oder wurde geändert.</translation>
    </message>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>Öffnen Sie zuerst eine ({key:open}).</translation>
    </message>
    <message>
      <source>Rows that were changed or are missing: {n}.</source>
      <translation>Geänderte oder fehlende Zeilen: {n}.</translation>
    </message>
    <message>
      <source>Table (*.csv);;JSON lines (*.jsonl)</source>
      <translation>Tabelle (*.csv);;JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
      <source>The audit record is exported, but it is not whole.</source>
      <translation>Das Prüfprotokoll ist exportiert, aber nicht vollständig.</translation>
    </message>
    <message>
      <source>The audit record is exported.</source>
      <translation>Das Prüfprotokoll ist exportiert.</translation>
    </message>
    <message>
      <source>The older ones are kept out of use.</source>
      <translation>Die älteren bleiben ungenutzt aufbewahrt.</translation>
    </message>
    <message>
      <source>There is no film open.</source>
      <translation>Es ist keine Aufnahme geöffnet.</translation>
    </message>
    <message>
      <source>This cannot be undone. The films themselves and the audit record stay. You can export it first.</source>
      <translation>Das kann nicht rückgängig gemacht werden. Die Aufnahmen selbst und das Prüfprotokoll bleiben erhalten. Sie können vorher exportieren.</translation>
    </message>
    <message>
      <source>Topics: {n}.</source>
      <translation>Themen: {n}.</translation>
    </message>
    <message>
      <source>What was kept is exported.</source>
      <translation>Gespeichertes ist exportiert.</translation>
    </message>
    <message>
      <source>What was kept is imported.</source>
      <translation>Gespeichertes ist importiert.</translation>
    </message>
    <message>
      <source>What was kept of all films is deleted.</source>
      <translation>Gespeichertes zu allen Aufnahmen ist gelöscht.</translation>
    </message>
    <message>
      <source>What was kept of this film is deleted.</source>
      <translation>Gespeichertes zu dieser Aufnahme ist gelöscht.</translation>
    </message>
    <message>
      <source>What you do from now on is kept again.</source>
      <translation>Was Sie von jetzt an tun, wird wieder gespeichert.</translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>&amp;All standard keys</source>
      <translation>&amp;Alle Standardtasten</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>&amp;Schließen</translation>
    </message>
    <message>
      <source>&amp;Leave as it is</source>
      <translation>&amp;Unverändert lassen</translation>
    </message>
    <message>
      <source>&amp;No key</source>
      <translation>&amp;Keine Taste</translation>
    </message>
    <message>
      <source>&amp;Standard key</source>
      <translation>Stan&amp;dardtaste</translation>
    </message>
    <message>
      <source>Choose its knee</source>
      <translation>Sein Knie auswählen</translation>
    </message>
    <message>
      <source>Choose what is drawn; a drag moves it or its point</source>
      <translation>Gezeichnetes auswählen; Ziehen verschiebt es oder seinen Punkt</translation>
    </message>
    <message>
      <source>Click on a line or its label</source>
      <translation>Klick auf eine Linie oder ihre Beschriftung</translation>
    </message>
    <message>
      <source>Click on a region</source>
      <translation>Klick auf eine ROI</translation>
    </message>
    <message>
      <source>Double click</source>
      <translation>Doppelklick</translation>
    </message>
    <message>
      <source>Double click on a line or its label</source>
      <translation>Doppelklick auf eine Linie oder ihre Beschriftung</translation>
    </message>
    <message>
      <source>Drag with the left button</source>
      <translation>Ziehen mit der linken Maustaste</translation>
    </message>
    <message>
      <source>Drag with the right button</source>
      <translation>Ziehen mit der rechten Maustaste</translation>
    </message>
    <message>
      <source>Fit the film</source>
      <translation>Aufnahme einpassen</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Taste</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Move the film, or the region with handles</source>
      <translation>Aufnahme verschieben, oder die ROI mit Griffen</translation>
    </message>
    <message>
      <source>New keys for the chosen command</source>
      <translation>Neue Tasten für den gewählten Befehl</translation>
    </message>
    <message>
      <source>New keys for “{command}”</source>
      <translation>Neue Tasten für „{command}“</translation>
    </message>
    <message>
      <source>Press the keys in the field.</source>
      <translation>Drücken Sie die Tasten im Feld.</translation>
    </message>
    <message>
      <source>S&amp;wap</source>
      <translation>&amp;Tauschen</translation>
    </message>
    <message>
      <source>Search commands</source>
      <translation>Befehle suchen</translation>
    </message>
    <message>
      <source>The mouse stays as it is.</source>
      <translation>Die Maus bleibt, wie sie ist.</translation>
    </message>
    <message>
      <source>This key moves between the controls and presses them. Choose another.</source>
      <translation>Diese Taste wechselt zwischen den Bedienelementen und betätigt sie. Wählen Sie eine andere.</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>Wirkung</translation>
    </message>
    <message>
      <source>Wheel</source>
      <translation>Mausrad</translation>
    </message>
    <message>
      <source>Window (sideways) and level (up and down)</source>
      <translation>Fensterbreite (seitwärts) und Fensterlage (auf und ab)</translation>
    </message>
    <message>
      <source>Write on it</source>
      <translation>Beschriften</translation>
    </message>
    <message>
      <source>Zoom at the cursor</source>
      <translation>Zoom am Mauszeiger</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>keine Taste</translation>
    </message>
    <message>
      <source>{keys} belongs to “{command}”. Swap the keys of the two?</source>
      <translation>{keys} gehört zu „{command}“. Die Tasten der beiden tauschen?</translation>
    </message>
    <message>
      <source>“{command}” has {keys} now.</source>
      <translation>„{command}“ hat jetzt {keys}.</translation>
    </message>
  </context>
  <context>
    <name>KeysFeature</name>
    <message>
      <source>&amp;Keys…</source>
      <translation>&amp;Tasten…</translation>
    </message>
  </context>
  <context>
    <name>KneeBar</name>
    <message>
      <source>Change by hand ({key:edit_region})</source>
      <translation>Manuell ändern ({key:edit_region})</translation>
    </message>
    <message>
      <source>Change the region of interest by hand</source>
      <translation>Region of Interest manuell ändern</translation>
    </message>
    <message>
      <source>Drag the box or its corners. Add a knee ({key:add_knee}), take one away ({key:delete}), undo ({key:undo}), or restore what was found ({key:reset_knees}).</source>
      <translation>Ziehen Sie den Rahmen oder seine Ecken. Knie hinzufügen ({key:add_knee}), eines entfernen ({key:delete}), rückgängig machen ({key:undo}) oder Gefundenes wiederherstellen ({key:reset_knees}).</translation>
    </message>
    <message>
      <source>KNEES</source>
      <translation>KNIE</translation>
    </message>
    <message>
      <source>None found</source>
      <translation>Keines gefunden</translation>
    </message>
    <message>
      <source>Not looked for yet</source>
      <translation>Noch nicht gesucht</translation>
    </message>
  </context>
  <context>
    <name>LanguageFeature</name>
    <message>
      <source>Language of the &amp;system</source>
      <translation>Sprache des &amp;Systems</translation>
    </message>
    <message>
      <source>The language changes when OsteoViewer is started the next time.</source>
      <translation>Die Sprache ändert sich, wenn OsteoViewer das nächste Mal gestartet wird.</translation>
    </message>
    <message>
      <source>What you have done is kept.</source>
      <translation>Was Sie getan haben, bleibt gespeichert.</translation>
    </message>
  </context>
  <context>
    <name>Lens</name>
    <message>
      <source>Magnifier</source>
      <translation>Lupe</translation>
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
      <translation>kein Pixel</translation>
    </message>
  </context>
  <context>
    <name>LookFeature</name>
    <message>
      <source>&amp;Pixel for pixel (1:1)</source>
      <translation>&amp;Pixelgenau (1:1)</translation>
    </message>
    <message>
      <source>E&amp;xchange left and right</source>
      <translation>Horizontal &amp;spiegeln</translation>
    </message>
    <message>
      <source>It is as true as what the file says of its pixels and the system of its screen.</source>
      <translation>Sie stimmt so genau wie die Angaben der Datei zu ihren Pixeln und die des Systems zu seinem Bildschirm.</translation>
    </message>
    <message>
      <source>Ma&amp;gnifier</source>
      <translation>&amp;Lupe</translation>
    </message>
    <message>
      <source>Magnify 2, 4 or 8 times</source>
      <translation>2-, 4- oder 8-fach vergrößern</translation>
    </message>
    <message>
      <source>Rotate by 90° &amp;clockwise</source>
      <translation>Um 90° im &amp;Uhrzeigersinn drehen</translation>
    </message>
    <message>
      <source>True si&amp;ze</source>
      <translation>Wahre &amp;Größe</translation>
    </message>
    <message>
      <source>True size ({provenance}).</source>
      <translation>Wahre Größe ({provenance}).</translation>
    </message>
    <message>
      <source>Window for all values</source>
      <translation>Fenster für alle Werte</translation>
    </message>
    <message>
      <source>Window for the bright part (bone)</source>
      <translation>Fenster für den hellen Teil (Knochen)</translation>
    </message>
    <message>
      <source>Window for the dark part (soft tissue)</source>
      <translation>Fenster für den dunklen Teil (Weichteile)</translation>
    </message>
    <message>
      <source>Window for the whole film</source>
      <translation>Fenster für die ganze Aufnahme</translation>
    </message>
    <message>
      <source>Window for what is s&amp;een</source>
      <translation>Fenster für das Si&amp;chtbare</translation>
    </message>
    <message>
      <source>{words}  ·  reset ({key:reset})</source>
      <translation>{words}  ·  zurücksetzen ({key:reset})</translation>
    </message>
  </context>
  <context>
    <name>LookPanel</name>
    <message>
      <source>&amp;Add a box</source>
      <translation>Rechteck &amp;hinzufügen</translation>
    </message>
    <message>
      <source>&amp;Next box</source>
      <translation>&amp;Nächstes Rechteck</translation>
    </message>
    <message>
      <source>&amp;Remove the box</source>
      <translation>Rechteck &amp;entfernen</translation>
    </message>
    <message>
      <source>Arrows move it, Shift with arrows resizes it</source>
      <translation>Pfeiltasten verschieben es, Shift mit Pfeiltasten ändert die Größe</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Entf (Delete)</translation>
    </message>
    <message>
      <source>Film to look at</source>
      <translation>Anzusehende Aufnahme</translation>
    </message>
    <message>
      <source>Insert, or drag on the film</source>
      <translation>Einfg (Insert), oder auf der Aufnahme ziehen</translation>
    </message>
    <message>
      <source>Looked at {n} of {count} films.</source>
      <translation>{n} von {count} Aufnahmen angesehen.</translation>
    </message>
    <message>
      <source>Warning of text in the pixels</source>
      <translation>Warnung vor Text in den Pixeln</translation>
    </message>
    <message>
      <source>{n}: {name}</source>
      <translation>{n}: {name}</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Close other windows and try again.</source>
      <translation>Schließen Sie andere Fenster und versuchen Sie es erneut.</translation>
    </message>
    <message>
      <source>Open a folder of films</source>
      <translation>Ordner mit Aufnahmen öffnen</translation>
    </message>
    <message>
      <source>Open films</source>
      <translation>Aufnahmen öffnen</translation>
    </message>
    <message>
      <source>OsteoViewer</source>
      <translation>OsteoViewer</translation>
    </message>
    <message>
      <source>The films themselves are untouched.</source>
      <translation>Die Aufnahmen selbst bleiben unberührt.</translation>
    </message>
    <message>
      <source>The list of studies could not be deleted.</source>
      <translation>Die Studienliste konnte nicht gelöscht werden.</translation>
    </message>
    <message>
      <source>What was kept of listed studies is deleted.</source>
      <translation>Gespeichertes zu gelisteten Studien ist gelöscht.</translation>
    </message>
  </context>
  <context>
    <name>MeasureFeature</name>
    <message>
      <source>&amp;Delete what is chosen</source>
      <translation>Ausgewähltes &amp;löschen</translation>
    </message>
    <message>
      <source>&amp;Put it in the middle of what is seen</source>
      <translation>In die &amp;Mitte des Sichtbaren setzen</translation>
    </message>
    <message>
      <source>&amp;Show annotations</source>
      <translation>Annotationen an&amp;zeigen</translation>
    </message>
    <message>
      <source>&amp;Write on it…</source>
      <translation>&amp;Beschriften…</translation>
    </message>
    <message>
      <source>Choose the &amp;next annotation</source>
      <translation>&amp;Nächste Annotation auswählen</translation>
    </message>
    <message>
      <source>Move it {way}</source>
      <translation>Annotation {way} verschieben</translation>
    </message>
    <message>
      <source>Move its last point {way}</source>
      <translation>Letzten Punkt der Annotation {way} verschieben</translation>
    </message>
    <message>
      <source>Show the patient ({key:privacy}) to change them.</source>
      <translation>Blenden Sie die Patientendaten ein ({key:privacy}), um sie zu ändern.</translation>
    </message>
    <message>
      <source>Take &amp;all annotations away</source>
      <translation>&amp;Alle Annotationen entfernen</translation>
    </message>
    <message>
      <source>Text on the film</source>
      <translation>Text auf der Aufnahme</translation>
    </message>
    <message>
      <source>Texts on the film are hidden with the patient.</source>
      <translation>Texte auf der Aufnahme werden mit den Patientendaten ausgeblendet.</translation>
    </message>
    <message>
      <source>What is written:</source>
      <translation>Text:</translation>
    </message>
    <message>
      <source>down</source>
      <translation>nach unten</translation>
    </message>
    <message>
      <source>left</source>
      <translation>nach links</translation>
    </message>
    <message>
      <source>right</source>
      <translation>nach rechts</translation>
    </message>
    <message>
      <source>up</source>
      <translation>nach oben</translation>
    </message>
    <message>
      <source>{tool}: {how} It can be laid down ({key:cancel}).</source>
      <translation>{tool}: {how} Das Werkzeug lässt sich weglegen ({key:cancel}).</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Film, model and time</source>
      <translation>Aufnahme, Modell und Zeit</translation>
    </message>
  </context>
  <context>
    <name>PagesPanel</name>
    <message>
      <source>&amp;Next page</source>
      <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
      <source>Page {n} of {count}</source>
      <translation>Seite {n} von {count}</translation>
    </message>
    <message>
      <source>Page, as it is written</source>
      <translation>Seite, wie sie geschrieben wird</translation>
    </message>
    <message>
      <source>Pre&amp;vious page</source>
      <translation>&amp;Vorherige Seite</translation>
    </message>
  </context>
  <context>
    <name>PaletteFeature</name>
    <message>
      <source>&amp;Search commands…</source>
      <translation>&amp;Befehle suchen…</translation>
    </message>
    <message>
      <source>Search commands</source>
      <translation>Befehle suchen</translation>
    </message>
    <message>
      <source>not possible just now</source>
      <translation>zurzeit nicht möglich</translation>
    </message>
    <message>
      <source>the film has no overlay</source>
      <translation>die Aufnahme hat kein Overlay</translation>
    </message>
    <message>
      <source>{menu}, on</source>
      <translation>{menu}, ein</translation>
    </message>
  </context>
  <context>
    <name>ParameterPanel</name>
    <message>
      <source>Parameters</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <source>This stage has no parameters to try.</source>
      <translation>Diese Stufe hat keine Parameter zum Ausprobieren.</translation>
    </message>
  </context>
  <context>
    <name>PatientDialog</name>
    <message>
      <source>As in the header</source>
      <translation>Wie im Header</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>Patient</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>The model uses these beside the film. What you type in counts for this film only, is forgotten when it is closed, and is written to no file of the program.</source>
      <translation>Das Modell verwendet diese Angaben neben der Aufnahme. Was Sie eingeben, gilt nur für diese Aufnahme, wird beim Schließen vergessen und in keine Datei des Programms geschrieben.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Use these</source>
      <translation>Übernehmen</translation>
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
      <translation>Alter, Geschlecht, Größe und Gewicht zählen nicht.</translation>
    </message>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>Öffnen Sie zuerst eine ({key:open}).</translation>
    </message>
    <message>
      <source>Patient hidden; what is known is used all the same.</source>
      <translation>Patientendaten ausgeblendet; was bekannt ist, wird trotzdem verwendet.</translation>
    </message>
    <message>
      <source>Show the patient first ({key:privacy}).</source>
      <translation>Blenden Sie zuerst die Patientendaten ein ({key:privacy}).</translation>
    </message>
    <message>
      <source>The model uses nothing but the film.</source>
      <translation>Das Modell verwendet nur die Aufnahme.</translation>
    </message>
    <message>
      <source>The patient is hidden.</source>
      <translation>Die Patientendaten sind ausgeblendet.</translation>
    </message>
    <message>
      <source>There is no film whose patient could be typed in.</source>
      <translation>Es gibt keine Aufnahme, zu der Patientendaten eingegeben werden könnten.</translation>
    </message>
  </context>
  <context>
    <name>PictureFeature</name>
    <message>
      <source>&amp;Copy the picture that is seen</source>
      <translation>Sichtbares Bild &amp;kopieren</translation>
    </message>
    <message>
      <source>Nothing of the file’s header is in it. Look for names in the picture itself.</source>
      <translation>Nichts aus dem Header der Datei ist darin. Achten Sie auf Namen im Bild selbst.</translation>
    </message>
    <message>
      <source>Open a film first ({key:open}).</source>
      <translation>Öffnen Sie zuerst eine Aufnahme ({key:open}).</translation>
    </message>
    <message>
      <source>The picture that is seen is in the clipboard.</source>
      <translation>Das sichtbare Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
      <source>There is no picture to copy.</source>
      <translation>Es gibt kein Bild zum Kopieren.</translation>
    </message>
  </context>
  <context>
    <name>PlayBar</name>
    <message>
      <source>Playing through the stages</source>
      <translation>Stufen werden abgespielt</translation>
    </message>
    <message>
      <source>Playing through the stages. It can be stopped ({key:blink}).</source>
      <translation>Stufen werden abgespielt. Anhalten ist möglich ({key:blink}).</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stopp</translation>
    </message>
    <message>
      <source>Stop playing through the stages</source>
      <translation>Abspielen der Stufen stoppen</translation>
    </message>
  </context>
  <context>
    <name>Presenter</name>
    <message>
      <source>Analysing: {step}. It can be cancelled ({key:cancel}).</source>
      <translation>Analyse läuft: {step}. Abbrechen ist möglich ({key:cancel}).</translation>
    </message>
    <message>
      <source>Analysis finished</source>
      <translation>Analyse fertig</translation>
    </message>
    <message>
      <source>Analysis finished: this film cannot be judged</source>
      <translation>Analyse fertig: Diese Aufnahme ist nicht beurteilbar</translation>
    </message>
    <message>
      <source>Cancelled. It can be analysed again ({key:again}).</source>
      <translation>Abgebrochen. Eine neue Analyse ist möglich ({key:again}).</translation>
    </message>
    <message>
      <source>It can be read again ({key:again}).</source>
      <translation>Sie lässt sich neu einlesen ({key:again}).</translation>
    </message>
    <message>
      <source>No film is open</source>
      <translation>Keine Aufnahme geöffnet</translation>
    </message>
    <message>
      <source>Not analysed</source>
      <translation>Nicht analysiert</translation>
    </message>
    <message>
      <source>Open radiographs ({key:open}), or drop files or folders here.</source>
      <translation>Öffnen Sie Röntgenaufnahmen ({key:open}), oder ziehen Sie Dateien oder Ordner hierher.</translation>
    </message>
    <message>
      <source>Reading was cancelled</source>
      <translation>Das Lesen wurde abgebrochen</translation>
    </message>
    <message>
      <source>Reading {name}</source>
      <translation>{name} wird gelesen</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Bereit</translation>
    </message>
    <message>
      <source>exploratory</source>
      <translation>explorativ</translation>
    </message>
    <message>
      <source>exploratory: {details}</source>
      <translation>explorativ: {details}</translation>
    </message>
    <message>
      <source>follows…</source>
      <translation>folgt…</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>synthetic film</source>
      <translation>synthetische Aufnahme</translation>
    </message>
    <message>
      <source>{c} × {r}</source>
      <translation>{c} × {r}</translation>
    </message>
    <message>
      <source>{size}, frame {n} of {count}</source>
      <translation>{size}, Einzelbild {n} von {count}</translation>
    </message>
  </context>
  <context>
    <name>Privacy</name>
    <message>
      <source>Film {n}</source>
      <translation>Aufnahme {n}</translation>
    </message>
    <message>
      <source>Recent film {n}</source>
      <translation>Zuletzt geöffnete Aufnahme {n}</translation>
    </message>
    <message>
      <source>the film</source>
      <translation>die Aufnahme</translation>
    </message>
  </context>
  <context>
    <name>ProblemsDialog</name>
    <message>
      <source>Not listed</source>
      <translation>Nicht gelistet</translation>
    </message>
  </context>
  <context>
    <name>RecordCopier</name>
    <message>
      <source>Paste it where it is wanted.</source>
      <translation>Fügen Sie es an der gewünschten Stelle ein.</translation>
    </message>
    <message>
      <source>The record of the pipeline is in the clipboard.</source>
      <translation>Das Pipeline-Protokoll ist in der Zwischenablage.</translation>
    </message>
    <message>
      <source>There is no record yet.</source>
      <translation>Es gibt noch kein Protokoll.</translation>
    </message>
    <message>
      <source>Wait until a film has been analysed.</source>
      <translation>Warten Sie, bis eine Aufnahme analysiert ist.</translation>
    </message>
  </context>
  <context>
    <name>ReportChoices</name>
    <message>
      <source>&amp;Heat maps</source>
      <translation>&amp;Heatmaps</translation>
    </message>
    <message>
      <source>&amp;Parameters, times, model and hashes</source>
      <translation>&amp;Parameter, Zeiten, Modell und Hashes</translation>
    </message>
    <message>
      <source>&amp;Stages</source>
      <translation>&amp;Stufen</translation>
    </message>
    <message>
      <source>Call &amp;films by their names, not their numbers</source>
      <translation>Aufnahmen mit &amp;Namen statt mit Nummern nennen</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Contact sheet, a PN&amp;G picture</source>
      <translation>Übersichtsblatt, PN&amp;G-Bild</translation>
    </message>
    <message>
      <source>Files get names that say nothing of the patient; none is overwritten.</source>
      <translation>Die Dateinamen verraten nichts über den Patienten; keine Datei wird überschrieben.</translation>
    </message>
    <message>
      <source>Folder for reports</source>
      <translation>Ordner für Berichte</translation>
    </message>
    <message>
      <source>P&amp;rint…</source>
      <translation>D&amp;rucken…</translation>
    </message>
    <message>
      <source>PDF on A&amp;4</source>
      <translation>PDF in A&amp;4</translation>
    </message>
    <message>
      <source>PDF on US &amp;Letter</source>
      <translation>PDF in US-&amp;Letter</translation>
    </message>
    <message>
      <source>Progress of the report</source>
      <translation>Fortschritt des Berichts</translation>
    </message>
    <message>
      <source>S&amp;ave</source>
      <translation>Sp&amp;eichern</translation>
    </message>
    <message>
      <source>Table of all listed films ({n:,}), &amp;CSV</source>
      <translation>Tabelle aller gelisteten Aufnahmen ({n:,}), &amp;CSV</translation>
    </message>
    <message>
      <source>The patient’s name and &amp;identifier</source>
      <translation>Name und &amp;ID des Patienten</translation>
    </message>
    <message>
      <source>Warning of text in the pixels</source>
      <translation>Warnung vor Text in den Pixeln</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>What stands in it</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>What was &amp;drawn on the film</source>
      <translation>Was in die &amp;Aufnahme gezeichnet wurde</translation>
    </message>
    <message>
      <source>With the mark of &amp;UTF-8, which Excel needs</source>
      <translation>Mit &amp;UTF-8-Kennung (BOM), die Excel benötigt</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>Names, numbers and dates may be burned into the film’s pixels. They are in the report too: look.</source>
      <translation>Namen, Nummern und Daten können in die Pixel der Aufnahme eingebrannt sein. Dann stehen sie auch im Bericht: Sehen Sie nach.</translation>
    </message>
    <message>
      <source>One row a knee of each listed film: hash, side, class, probabilities, what cannot be ruled out, refusal, model. Every film is analysed anew, as the program finds its knees: regions that were set by hand and verdicts are not in it.</source>
      <translation>Eine Zeile je Knie jeder gelisteten Aufnahme: Hash, Seite, Klasse, Wahrscheinlichkeiten, nicht Auszuschließendes, Ablehnung, Modell. Jede Aufnahme wird neu analysiert, so wie das Programm ihre Knie findet: Manuell gesetzte ROIs und Bewertungen sind nicht enthalten.</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>Gestoppt; es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Wird gestoppt…</translation>
    </message>
    <message>
      <source>The patient is hidden ({key:privacy}).</source>
      <translation>Die Patientendaten sind ausgeblendet ({key:privacy}).</translation>
    </message>
    <message>
      <source>This film is drawn; there is no file that could name a patient.</source>
      <translation>Diese Aufnahme ist gezeichnet; es gibt keine Datei, die einen Patienten nennen könnte.</translation>
    </message>
    <message>
      <source>{name} was written to {folder}</source>
      <translation>{name} wurde nach {folder} geschrieben</translation>
    </message>
  </context>
  <context>
    <name>ReportFeature</name>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>Öffnen Sie zuerst eine ({key:open}).</translation>
    </message>
    <message>
      <source>Repor&amp;t…</source>
      <translation>Be&amp;richt…</translation>
    </message>
    <message>
      <source>The analysis of this film is not done.</source>
      <translation>Die Analyse dieser Aufnahme ist nicht fertig.</translation>
    </message>
    <message>
      <source>There is no film to report on.</source>
      <translation>Es gibt keine Aufnahme für einen Bericht.</translation>
    </message>
    <message>
      <source>Wait for it, or repeat it ({key:again}).</source>
      <translation>Warten Sie darauf, oder wiederholen Sie sie ({key:again}).</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
  </context>
  <context>
    <name>StagePanel</name>
    <message>
      <source>shown large</source>
      <translation>groß gezeigt</translation>
    </message>
  </context>
  <context>
    <name>StagePanels</name>
    <message>
      <source>Stages</source>
      <translation>Stufen</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Dismiss</source>
      <translation>Ausblenden</translation>
    </message>
    <message>
      <source>Dismiss the message</source>
      <translation>Meldung ausblenden</translation>
    </message>
    <message>
      <source>Names, dates and numbers of the patient are kept off the screen ({key:privacy})</source>
      <translation>Namen, Daten und Nummern des Patienten werden nicht auf dem Bildschirm gezeigt ({key:privacy})</translation>
    </message>
    <message>
      <source>Patient hidden</source>
      <translation>Patientendaten ausgeblendet</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Status</translation>
    </message>
  </context>
  <context>
    <name>StudyList</name>
    <message>
      <source>Studies</source>
      <translation>Studien</translation>
    </message>
  </context>
  <context>
    <name>StudyModel</name>
    <message>
      <source>Patient hidden</source>
      <translation>Patientendaten ausgeblendet</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>Serie</translation>
    </message>
    <message>
      <source>Series {n}</source>
      <translation>Serie {n}</translation>
    </message>
    <message>
      <source>Unnamed study</source>
      <translation>Studie ohne Namen</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>Analyse läuft</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>abgebrochen</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>nicht analysiert</translation>
    </message>
    <message>
      <source>reading</source>
      <translation>wird gelesen</translation>
    </message>
    <message>
      <source>stages done</source>
      <translation>Stufen fertig</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>wartet</translation>
    </message>
    <message>
      <source>{n} films</source>
      <translation>{n} Aufnahmen</translation>
    </message>
  </context>
  <context>
    <name>StudyPanel</name>
    <message>
      <source>&amp;All films</source>
      <translation>&amp;Alle Aufnahmen</translation>
    </message>
    <message>
      <source>&amp;Frontal knees first</source>
      <translation>Knie &amp;frontal zuerst</translation>
    </message>
    <message>
      <source>&amp;Newest first</source>
      <translation>&amp;Neueste zuerst</translation>
    </message>
    <message>
      <source>&amp;Unfold all studies</source>
      <translation>Alle Studien auf&amp;klappen</translation>
    </message>
    <message>
      <source>1 film</source>
      <translation>1 Aufnahme</translation>
    </message>
    <message>
      <source>By &amp;name</source>
      <translation>Nach Na&amp;me</translation>
    </message>
    <message>
      <source>F&amp;old all studies</source>
      <translation>Alle Studien &amp;zuklappen</translation>
    </message>
    <message>
      <source>Frontal &amp;knees only</source>
      <translation>Nur Kn&amp;ie frontal</translation>
    </message>
    <message>
      <source>Looking for films: {n:,}</source>
      <translation>Suche nach Aufnahmen: {n:,}</translation>
    </message>
    <message>
      <source>No &amp;other parts of the body</source>
      <translation>Keine anderen Kö&amp;rperregionen</translation>
    </message>
    <message>
      <source>No film is listed.</source>
      <translation>Keine Aufnahme gelistet.</translation>
    </message>
    <message>
      <source>No film matches.</source>
      <translation>Keine passende Aufnahme.</translation>
    </message>
    <message>
      <source>STUDIES</source>
      <translation>STUDIEN</translation>
    </message>
    <message>
      <source>Search the list</source>
      <translation>Liste durchsuchen</translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>Sortieren</translation>
    </message>
    <message>
      <source>Sort and filter the list</source>
      <translation>Liste sortieren und filtern</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stopp</translation>
    </message>
    <message>
      <source>Stop looking for films</source>
      <translation>Suche nach Aufnahmen stoppen</translation>
    </message>
    <message>
      <source>What is listed</source>
      <translation>Was gelistet wird</translation>
    </message>
    <message>
      <source>{n:,} films</source>
      <translation>{n:,} Aufnahmen</translation>
    </message>
    <message>
      <source>{n:,} not listed</source>
      <translation>{n:,} nicht gelistet</translation>
    </message>
    <message>
      <source>{n:,} of {count:,} films</source>
      <translation>{n:,} von {count:,} Aufnahmen</translation>
    </message>
  </context>
  <context>
    <name>TagBrowser</name>
    <message>
      <source>&amp;Copy the value</source>
      <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
      <source>Copy &amp;tag and value</source>
      <translation>&amp;Tag und Wert kopieren</translation>
    </message>
    <message>
      <source>DICOM tags</source>
      <translation>DICOM-Tags</translation>
    </message>
    <message>
      <source>Details are in the log.</source>
      <translation>Einzelheiten stehen in der Logdatei.</translation>
    </message>
    <message>
      <source>No film is open</source>
      <translation>Keine Aufnahme geöffnet</translation>
    </message>
    <message>
      <source>Number of rows</source>
      <translation>Anzahl der Zeilen</translation>
    </message>
    <message>
      <source>Open a DICOM file to see its tags.</source>
      <translation>Öffnen Sie eine DICOM-Datei, um ihre Tags zu sehen.</translation>
    </message>
    <message>
      <source>Reading the file</source>
      <translation>Datei wird gelesen</translation>
    </message>
    <message>
      <source>Reading the film</source>
      <translation>Aufnahme wird gelesen</translation>
    </message>
    <message>
      <source>Search tags, names and values</source>
      <translation>Tags, Namen und Werte durchsuchen</translation>
    </message>
    <message>
      <source>The tags could not be read.</source>
      <translation>Die Tags konnten nicht gelesen werden.</translation>
    </message>
    <message>
      <source>This film has no file</source>
      <translation>Zu dieser Aufnahme gibt es keine Datei</translation>
    </message>
    <message>
      <source>{count:,} rows</source>
      <translation>{count:,} Zeilen</translation>
    </message>
    <message>
      <source>{found:,} of {count:,} rows match</source>
      <translation>{found:,} von {count:,} Zeilen passen</translation>
    </message>
  </context>
  <context>
    <name>TagFeature</name>
    <message>
      <source>DICOM &amp;tags…</source>
      <translation>DICOM-&amp;Tags…</translation>
    </message>
  </context>
  <context>
    <name>TagModel</name>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>VR</source>
      <translation>VR</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
  </context>
  <context>
    <name>TargetPanel</name>
    <message>
      <source>&amp;Browse…</source>
      <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>What was written</source>
      <translation>Geschriebene Dateien</translation>
    </message>
  </context>
  <context>
    <name>TextSizeFeature</name>
    <message>
      <source>Lar&amp;ger text</source>
      <translation>&amp;Größerer Text</translation>
    </message>
    <message>
      <source>Smaller te&amp;xt</source>
      <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
      <source>Standard &amp;text</source>
      <translation>&amp;Standardtextgröße</translation>
    </message>
    <message>
      <source>Text size {n} %</source>
      <translation>Textgröße {n} %</translation>
    </message>
  </context>
  <context>
    <name>TrialDesk</name>
    <message>
      <source>Parameters</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <source>The film itself has none. Choose a stage (2 to 5) to try its parameters.</source>
      <translation>Die Aufnahme selbst hat keine. Wählen Sie eine Stufe (2 bis 5), um ihre Parameter auszuprobieren.</translation>
    </message>
    <message>
      <source>They can be tried once a film has been analysed.</source>
      <translation>Sie lassen sich ausprobieren, sobald eine Aufnahme analysiert ist.</translation>
    </message>
  </context>
  <context>
    <name>VerdictBar</name>
    <message>
      <source>About your verdict</source>
      <translation>Zu Ihrer Bewertung</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>Zustimmen</translation>
    </message>
    <message>
      <source>Agree with the diagnosis ({key:agree})</source>
      <translation>Der Diagnose zustimmen ({key:agree})</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>Unklar</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Clear your verdict</source>
      <translation>Ihre Bewertung löschen</translation>
    </message>
    <message>
      <source>Disagree</source>
      <translation>Widersprechen</translation>
    </message>
    <message>
      <source>Disagree with the diagnosis ({key:disagree})</source>
      <translation>Der Diagnose widersprechen ({key:disagree})</translation>
    </message>
    <message>
      <source>I cannot tell ({key:cannot_tell})</source>
      <translation>Nicht zu entscheiden ({key:cannot_tell})</translation>
    </message>
    <message>
      <source>Reason (optional, no names)</source>
      <translation>Begründung (freiwillig, keine Namen)</translation>
    </message>
    <message>
      <source>Reason for your verdict, without names</source>
      <translation>Begründung Ihrer Bewertung, ohne Namen</translation>
    </message>
    <message>
      <source>The class that it is instead</source>
      <translation>Die stattdessen zutreffende Klasse</translation>
    </message>
    <message>
      <source>Which class?</source>
      <translation>Welche Klasse?</translation>
    </message>
    <message>
      <source>YOUR VERDICT</source>
      <translation>IHRE BEWERTUNG</translation>
    </message>
    <message>
      <source>Your verdict on the diagnosis</source>
      <translation>Ihre Bewertung der Diagnose</translation>
    </message>
  </context>
  <context>
    <name>VerdictFeature</name>
    <message>
      <source>&amp;Disagree with the diagnosis</source>
      <translation>Der Diagnose &amp;widersprechen</translation>
    </message>
    <message>
      <source>A&amp;gree with the diagnosis</source>
      <translation>Der Diagnose &amp;zustimmen</translation>
    </message>
    <message>
      <source>Cl&amp;ear your verdict</source>
      <translation>Bewertung &amp;löschen</translation>
    </message>
    <message>
      <source>I &amp;cannot tell</source>
      <translation>Nicht zu &amp;entscheiden</translation>
    </message>
    <message>
      <source>Kept, {at}</source>
      <translation>Gespeichert, {at}</translation>
    </message>
    <message>
      <source>Optional</source>
      <translation>Freiwillig</translation>
    </message>
    <message>
      <source>There is no diagnosis to judge</source>
      <translation>Es gibt keine Diagnose zu bewerten</translation>
    </message>
    <message>
      <source>{at}, when {model} said: {word}</source>
      <translation>{at}, Aussage von {model}: {word}</translation>
    </message>
  </context>
  <context>
    <name>WorklistDesk</name>
    <message>
      <source>Details are in the log.</source>
      <translation>Einzelheiten stehen in der Logdatei.</translation>
    </message>
    <message>
      <source>Something unexpected went wrong.</source>
      <translation>Ein unerwarteter Fehler ist aufgetreten.</translation>
    </message>
  </context>
  <context>
    <name>WorklistFeature</name>
    <message>
      <source>&amp;Worklist…</source>
      <translation>&amp;Arbeitsliste…</translation>
    </message>
    <message>
      <source>Open it again.</source>
      <translation>Öffnen Sie sie erneut.</translation>
    </message>
    <message>
      <source>See in it what was found ({key:worklist}).</source>
      <translation>Sehen Sie darin, was gefunden wurde ({key:worklist}).</translation>
    </message>
    <message>
      <source>The worklist is done.</source>
      <translation>Die Arbeitsliste ist abgearbeitet.</translation>
    </message>
    <message>
      <source>This film is no longer open.</source>
      <translation>Diese Aufnahme ist nicht mehr geöffnet.</translation>
    </message>
  </context>
  <context>
    <name>WorklistModel</name>
    <message>
      <source>Cannot be ruled out</source>
      <translation>Nicht auszuschließen</translation>
    </message>
    <message>
      <source>Class of each knee</source>
      <translation>Klasse jedes Knies</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Aufnahme</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>Patient</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Study</source>
      <translation>Studie</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>ausgeblendet</translation>
    </message>
  </context>
  <context>
    <name>WorklistTable</name>
    <message>
      <source>Films of the worklist</source>
      <translation>Aufnahmen der Arbeitsliste</translation>
    </message>
  </context>
  <context>
    <name>WorklistWindow</name>
    <message>
      <source>&amp;Add the film listed</source>
      <translation>Gelistete Aufnahme &amp;hinzufügen</translation>
    </message>
    <message>
      <source>&amp;Add the films listed</source>
      <translation>Gelistete Aufnahmen &amp;hinzufügen</translation>
    </message>
    <message>
      <source>&amp;Add the {n:,} films listed</source>
      <translation>{n:,} gelistete Aufnahmen &amp;hinzufügen</translation>
    </message>
    <message>
      <source>&amp;Copy the lines</source>
      <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
      <source>&amp;Export the table…</source>
      <translation>Tabelle &amp;exportieren…</translation>
    </message>
    <message>
      <source>&amp;Pause</source>
      <translation>&amp;Pausieren</translation>
    </message>
    <message>
      <source>&amp;Resume</source>
      <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation>&amp;Stoppen</translation>
    </message>
    <message>
      <source>Add a &amp;folder…</source>
      <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
      <source>Add a folder of films to the worklist</source>
      <translation>Ordner mit Aufnahmen zur Arbeitsliste hinzufügen</translation>
    </message>
    <message>
      <source>C&amp;lear the list</source>
      <translation>Liste &amp;leeren</translation>
    </message>
    <message>
      <source>Export the table with the names of the patients</source>
      <translation>Tabelle mit den Namen der Patienten exportieren</translation>
    </message>
    <message>
      <source>Export the table without the names of the patients</source>
      <translation>Tabelle ohne die Namen der Patienten exportieren</translation>
    </message>
    <message>
      <source>Films that are being looked for</source>
      <translation>Gesuchte Aufnahmen</translation>
    </message>
    <message>
      <source>How much of the worklist is analysed</source>
      <translation>Wie viel der Arbeitsliste analysiert ist</translation>
    </message>
    <message>
      <source>Looking for films</source>
      <translation>Suche nach Aufnahmen</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>No film is on the worklist.</source>
      <translation>Keine Aufnahme in der Arbeitsliste.</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Pausiert</translation>
    </message>
    <message>
      <source>Progress of the worklist</source>
      <translation>Fortschritt der Arbeitsliste</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
      <source>The film on the screen goes first.</source>
      <translation>Die Aufnahme auf dem Bildschirm hat Vorrang.</translation>
    </message>
    <message>
      <source>The table could not be written. Details are in the log.</source>
      <translation>Die Tabelle konnte nicht geschrieben werden. Einzelheiten stehen in der Logdatei.</translation>
    </message>
    <message>
      <source>The table is written.</source>
      <translation>Die Tabelle ist geschrieben.</translation>
    </message>
    <message>
      <source>Worklist</source>
      <translation>Arbeitsliste</translation>
    </message>
    <message>
      <source>{n:,} not listed</source>
      <translation>{n:,} nicht gelistet</translation>
    </message>
  </context>
  <context>
    <name>annotation_words</name>
    <message>
      <source> (if pixels are square)</source>
      <translation> (bei quadratischen Pixeln)</translation>
    </message>
    <message>
      <source>Angle</source>
      <translation>Winkel</translation>
    </message>
    <message>
      <source>Angle between lines</source>
      <translation>Winkel zwischen Linien</translation>
    </message>
    <message>
      <source>Arrow</source>
      <translation>Pfeil</translation>
    </message>
    <message>
      <source>At its narrowest, drag from the femur to the tibia.</source>
      <translation>Ziehen Sie an der engsten Stelle vom Femur zur Tibia.</translation>
    </message>
    <message>
      <source>Click one end, the vertex, the other end.</source>
      <translation>Klicken Sie das eine Ende, den Scheitel und das andere Ende an.</translation>
    </message>
    <message>
      <source>Click where the text belongs.</source>
      <translation>Klicken Sie dorthin, wo der Text stehen soll.</translation>
    </message>
    <message>
      <source>Drag along one line, then along the other.</source>
      <translation>Ziehen Sie entlang der einen Linie, dann entlang der anderen.</translation>
    </message>
    <message>
      <source>Drag from one corner to the opposite one.</source>
      <translation>Ziehen Sie von einer Ecke zur gegenüberliegenden.</translation>
    </message>
    <message>
      <source>Drag from one end to the other, or click both.</source>
      <translation>Ziehen Sie von einem Ende zum anderen, oder klicken Sie beide an.</translation>
    </message>
    <message>
      <source>Drag to what is meant.</source>
      <translation>Ziehen Sie zu dem, was gemeint ist.</translation>
    </message>
    <message>
      <source>Ellipse</source>
      <translation>Ellipse</translation>
    </message>
    <message>
      <source>Lateral joint space</source>
      <translation>Lateraler Gelenkspalt</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>Medial joint space</source>
      <translation>Medialer Gelenkspalt</translation>
    </message>
    <message>
      <source>Rectangle</source>
      <translation>Rechteck</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>calibrated</source>
      <translation>kalibriert</translation>
    </message>
    <message>
      <source>detector plane</source>
      <translation>Detektorebene</translation>
    </message>
    <message>
      <source>film values 0 to 1, no densities</source>
      <translation>Bildwerte 0 bis 1, keine Dichten</translation>
    </message>
    <message>
      <source>magnification-corrected</source>
      <translation>vergrößerungskorrigiert</translation>
    </message>
    <message>
      <source>mean {mean:.3f}   SD {sd:.3f}</source>
      <translation>Mittelwert {mean:.3f}   SD {sd:.3f}</translation>
    </message>
    <message>
      <source>min {low:.3f}   max {high:.3f}</source>
      <translation>Min. {low:.3f}   Max. {high:.3f}</translation>
    </message>
    <message>
      <source>size unknown</source>
      <translation>Größe unbekannt</translation>
    </message>
    <message>
      <source>{n:,.0f} pixels</source>
      <translation>{n:,.0f} Pixel</translation>
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
      <translation>95-%-Intervall</translation>
    </message>
    <message>
      <source>AUC, abnormal against normal</source>
      <translation>AUC, auffällig gegen normal</translation>
    </message>
    <message>
      <source>AUC, mean of each class against the rest</source>
      <translation>AUC, Mittel jeder Klasse gegen die übrigen</translation>
    </message>
    <message>
      <source>AUC, osteoporosis against the rest</source>
      <translation>AUC, Osteoporose gegen die übrigen</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Architektur</translation>
    </message>
    <message>
      <source>Beside the film it uses {inputs} where they are known, fitted on {n} radiographs.</source>
      <translation>Neben der Aufnahme verwendet es {inputs}, soweit bekannt, angepasst an {n} Röntgenaufnahmen.</translation>
    </message>
    <message>
      <source>Card</source>
      <translation>Karte</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <source>Classes: {classes}.</source>
      <translation>Klassen: {classes}.</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <source>Films</source>
      <translation>Aufnahmen</translation>
    </message>
    <message>
      <source>From {known}</source>
      <translation>Aus {known}</translation>
    </message>
    <message>
      <source>Hashes (sha256)</source>
      <translation>Hashes (sha256)</translation>
    </message>
    <message>
      <source>How a film is prepared</source>
      <translation>Wie eine Aufnahme vorbereitet wird</translation>
    </message>
    <message>
      <source>How good it is</source>
      <translation>Wie gut es ist</translation>
    </message>
    <message>
      <source>Knees</source>
      <translation>Knie</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Labels</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <source>Prediction sets are meant to hold the true class in {c:.0f} % of knees; set on {n} radiographs.</source>
      <translation>Vorhersagemengen sollen bei {c:.0f} % der Knie die wahre Klasse enthalten; eingestellt an {n} Röntgenaufnahmen.</translation>
    </message>
    <message>
      <source>Probabilities were calibrated on {n} radiographs.</source>
      <translation>Die Wahrscheinlichkeiten wurden an {n} Röntgenaufnahmen kalibriert.</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Prozessor</translation>
    </message>
    <message>
      <source>Radiographs</source>
      <translation>Röntgenaufnahmen</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Kennzahl</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Seed</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <source>What it answers</source>
      <translation>Was es beantwortet</translation>
    </message>
    <message>
      <source>What it cannot do</source>
      <translation>Was es nicht kann</translation>
    </message>
    <message>
      <source>What it was made from</source>
      <translation>Woraus es erstellt wurde</translation>
    </message>
    <message>
      <source>calibration error</source>
      <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
      <source>knees called unlike the training knees</source>
      <translation>als den Trainingsknien unähnlich eingestufte Knie</translation>
    </message>
    <message>
      <source>mean share of right answers over the classes</source>
      <translation>mittlerer Anteil richtiger Antworten über die Klassen</translation>
    </message>
    <message>
      <source>prediction sets of every class</source>
      <translation>Vorhersagemengen mit allen Klassen</translation>
    </message>
    <message>
      <source>prediction sets of one class</source>
      <translation>Vorhersagemengen mit einer Klasse</translation>
    </message>
    <message>
      <source>prediction sets that hold the true class</source>
      <translation>Vorhersagemengen, die die wahre Klasse enthalten</translation>
    </message>
    <message>
      <source>quadratic weighted kappa</source>
      <translation>quadratisch gewichtetes Kappa</translation>
    </message>
    <message>
      <source>sensitivity for osteoporosis</source>
      <translation>Sensitivität für Osteoporose</translation>
    </message>
    <message>
      <source>share of right answers</source>
      <translation>Anteil richtiger Antworten</translation>
    </message>
    <message>
      <source>specificity for osteoporosis</source>
      <translation>Spezifität für Osteoporose</translation>
    </message>
    <message>
      <source>the film</source>
      <translation>die Aufnahme</translation>
    </message>
    <message>
      <source>{n} knees; {data}; {split}.</source>
      <translation>{n} Knie; {data}; {split}.</translation>
    </message>
    <message>
      <source>{what}: {text}</source>
      <translation>{what}: {text}</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>, as Secondary Capture: the header lacks what another kind of film must state</source>
      <translation>, als Secondary Capture: Dem Header fehlt, was eine andere Art von Aufnahme angeben muss</translation>
    </message>
    <message>
      <source>, without a resolution: what a pixel measures on the patient is not known</source>
      <translation>, ohne Auflösung: Es ist nicht bekannt, was ein Pixel am Patienten misst</translation>
    </message>
    <message>
      <source>, {row:.3g} × {column:.3g} mm a pixel, {provenance}</source>
      <translation>, {row:.3g} × {column:.3g} mm je Pixel, {provenance}</translation>
    </message>
    <message>
      <source>Names, numbers and dates may be burned into the pixels, and no program can be sure of that. Look at the film, and draw a box over each: it is written black.</source>
      <translation>Namen, Nummern und Daten können in die Pixel eingebrannt sein, und kein Programm kann das sicher erkennen. Sehen Sie sich die Aufnahme an und ziehen Sie über jede Stelle ein Rechteck: Es wird schwarz geschrieben.</translation>
    </message>
    <message>
      <source>The header says nothing of text in the pixels.</source>
      <translation>Der Header sagt nichts über Text in den Pixeln.</translation>
    </message>
    <message>
      <source>The header says that no text is burned in. Look all the same.</source>
      <translation>Laut Header ist kein Text eingebrannt. Sehen Sie trotzdem nach.</translation>
    </message>
    <message>
      <source>The header says that text IS burned into this film. Draw a box over it.</source>
      <translation>Laut Header IST in diese Aufnahme Text eingebrannt. Ziehen Sie ein Rechteck darüber.</translation>
    </message>
    <message>
      <source>{name}: not written, since the export was stopped.</source>
      <translation>{name}: nicht geschrieben, da der Export gestoppt wurde.</translation>
    </message>
    <message>
      <source>{name}: not written. {what} {hint}</source>
      <translation>{name}: nicht geschrieben. {what} {hint}</translation>
    </message>
    <message>
      <source>{name}: {target}</source>
      <translation>{name}: {target}</translation>
    </message>
    <message>
      <source>{n} of {count} written to {folder}</source>
      <translation>{n} von {count} nach {folder} geschrieben</translation>
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
      <translation>{value} oder Füllwert</translation>
    </message>
  </context>
  <context>
    <name>look_feature</name>
    <message>
      <source>FLIPPED</source>
      <translation>GESPIEGELT</translation>
    </message>
    <message>
      <source>ROTATED {degrees}°</source>
      <translation>GEDREHT {degrees}°</translation>
    </message>
  </context>
  <context>
    <name>parameters</name>
    <message>
      <source>Clusters of gray</source>
      <translation>Graustufen-Cluster</translation>
    </message>
    <message>
      <source>Condyle widths</source>
      <translation>Kondylenbreiten</translation>
    </message>
    <message>
      <source>Erosion, pixels</source>
      <translation>Erosion, Pixel</translation>
    </message>
    <message>
      <source>Gray bins</source>
      <translation>Graustufen-Bins</translation>
    </message>
    <message>
      <source>K-means and edges</source>
      <translation>K-Means und Kanten</translation>
    </message>
    <message>
      <source>Landmark networks</source>
      <translation>Landmarken-Netze</translation>
    </message>
    <message>
      <source>Least share of bone</source>
      <translation>Mindestanteil Knochen</translation>
    </message>
    <message>
      <source>Lower edge threshold</source>
      <translation>Untere Kantenschwelle</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Verfahren</translation>
    </message>
    <message>
      <source>Upper edge threshold</source>
      <translation>Obere Kantenschwelle</translation>
    </message>
    <message>
      <source>Window, pixels</source>
      <translation>Filterfenster, Pixel</translation>
    </message>
  </context>
  <context>
    <name>patient</name>
    <message>
      <source>age</source>
      <translation>Alter</translation>
    </message>
    <message>
      <source>cm</source>
      <translation>cm</translation>
    </message>
    <message>
      <source>female</source>
      <translation>weiblich</translation>
    </message>
    <message>
      <source>header</source>
      <translation>Header</translation>
    </message>
    <message>
      <source>height</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>kg</source>
      <translation>kg</translation>
    </message>
    <message>
      <source>male</source>
      <translation>männlich</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>Geschlecht</translation>
    </message>
    <message>
      <source>typed in</source>
      <translation>eingegeben</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>years</source>
      <translation>Jahre</translation>
    </message>
    <message>
      <source>{facts} ({origin})</source>
      <translation>{facts} ({origin})</translation>
    </message>
    <message>
      <source>{facts} unknown</source>
      <translation>{facts} unbekannt</translation>
    </message>
  </context>
  <context>
    <name>report</name>
    <message>
      <source> or </source>
      <translation> oder </translation>
    </message>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <source>, knee {n}</source>
      <translation>, Knie {n}</translation>
    </message>
    <message>
      <source>, sees {label}</source>
      <translation>, sieht: {label}</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>Zustimmung</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Architektur</translation>
    </message>
    <message>
      <source>By hand</source>
      <translation>Von Hand</translation>
    </message>
    <message>
      <source>Cannot be ruled out at the model’s coverage: {classes}.</source>
      <translation>Bei der Abdeckung des Modells nicht auszuschließen: {classes}.</translation>
    </message>
    <message>
      <source>Cannot be ruled out at {coverage} %: {classes}.</source>
      <translation>Bei {coverage} % nicht auszuschließen: {classes}.</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>Keine Aussage möglich</translation>
    </message>
    <message>
      <source>Cannot tell: at {coverage} % no class can be ruled out.</source>
      <translation>Keine Aussage möglich: Bei {coverage} % ist keine Klasse auszuschließen.</translation>
    </message>
    <message>
      <source>Cannot tell: no class can be ruled out.</source>
      <translation>Keine Aussage möglich: Keine Klasse ist auszuschließen.</translation>
    </message>
    <message>
      <source>Cannot tell: this knee is unlike those that the model was trained on.</source>
      <translation>Keine Aussage möglich: Dieses Knie ist den Knien unähnlich, mit denen das Modell trainiert wurde.</translation>
    </message>
    <message>
      <source>Card, SHA-256</source>
      <translation>Karte, SHA-256</translation>
    </message>
    <message>
      <source>Dark and bright</source>
      <translation>Hell und dunkel</translation>
    </message>
    <message>
      <source>Denoised</source>
      <translation>Entrauscht</translation>
    </message>
    <message>
      <source>Digest, SHA-256</source>
      <translation>Prüfsumme, SHA-256</translation>
    </message>
    <message>
      <source>Disagree</source>
      <translation>Widerspruch</translation>
    </message>
    <message>
      <source>Drawn film</source>
      <translation>Gezeichnete Aufnahme</translation>
    </message>
    <message>
      <source>Equalized</source>
      <translation>Ausgeglichen</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Aufnahme</translation>
    </message>
    <message>
      <source>Film {hash}</source>
      <translation>Aufnahme {hash}</translation>
    </message>
    <message>
      <source>Film {hash}   page {n} of {count}</source>
      <translation>Aufnahme {hash}   Seite {n} von {count}</translation>
    </message>
    <message>
      <source>Finding the knees</source>
      <translation>Knie finden</translation>
    </message>
    <message>
      <source>Frame</source>
      <translation>Einzelbild</translation>
    </message>
    <message>
      <source>From the film alone.</source>
      <translation>Aus der Aufnahme allein.</translation>
    </message>
    <message>
      <source>From the film, with {used}.</source>
      <translation>Aus der Aufnahme, mit: {used}.</translation>
    </message>
    <message>
      <source>Graph, SHA-256</source>
      <translation>Graph, SHA-256</translation>
    </message>
    <message>
      <source>Heat map for {label}</source>
      <translation>Heatmap für {label}</translation>
    </message>
    <message>
      <source>Held-out</source>
      <translation>Testaufnahmen</translation>
    </message>
    <message>
      <source>Identifier</source>
      <translation>Kennung</translation>
    </message>
    <message>
      <source>Intended use</source>
      <translation>Zweckbestimmung</translation>
    </message>
    <message>
      <source>K-means and edges</source>
      <translation>K-Means und Kanten</translation>
    </message>
    <message>
      <source>Knee radiograph: report of the analysis</source>
      <translation>Röntgenaufnahme des Knies: Bericht der Analyse</translation>
    </message>
    <message>
      <source>Knee, side unknown</source>
      <translation>Knie, Seite unbekannt</translation>
    </message>
    <message>
      <source>Left knee</source>
      <translation>Linkes Knie</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Model input</source>
      <translation>Modelleingabe</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <source>No class is given</source>
      <translation>Keine Klasse angegeben</translation>
    </message>
    <message>
      <source>No knee was looked at.</source>
      <translation>Es wurde kein Knie betrachtet.</translation>
    </message>
    <message>
      <source>No model was used.</source>
      <translation>Es wurde kein Modell verwendet.</translation>
    </message>
    <message>
      <source>On held-out films this model could not be told from chance: AUC {auc:.2f} ({low:.2f} to {high:.2f}).</source>
      <translation>Auf zurückgehaltenen Aufnahmen war dieses Modell nicht vom Zufall zu unterscheiden: AUC {auc:.2f} ({low:.2f} bis {high:.2f}).</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>Verarbeitung</translation>
    </message>
    <message>
      <source>Reader: {opinion}</source>
      <translation>Befunder: {opinion}</translation>
    </message>
    <message>
      <source>Region of interest</source>
      <translation>Region of Interest</translation>
    </message>
    <message>
      <source>Right knee</source>
      <translation>Rechtes Knie</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>Darstellung</translation>
    </message>
    <message>
      <source>Shown with</source>
      <translation>Fensterung</translation>
    </message>
    <message>
      <source>Side by header</source>
      <translation>Seite laut Header</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Smudged</source>
      <translation>Verwischt</translation>
    </message>
    <message>
      <source>Spacing</source>
      <translation>Pixelabstand</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>Stufe</translation>
    </message>
    <message>
      <source>Stages</source>
      <translation>Stufen</translation>
    </message>
    <message>
      <source>The network was not asked.</source>
      <translation>Das Netz wurde nicht befragt.</translation>
    </message>
    <message>
      <source>The reader’s note</source>
      <translation>Anmerkung des Befunders</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Time, a knee</source>
      <translation>Zeit je Knie</translation>
    </message>
    <message>
      <source>View position</source>
      <translation>Projektion</translation>
    </message>
    <message>
      <source>W {width:.3f} L {level:.3f} of the range 0 to 1</source>
      <translation>W {width:.3f} L {level:.3f} im Bereich 0 bis 1</translation>
    </message>
    <message>
      <source>Weights, SHA-256</source>
      <translation>Gewichte, SHA-256</translation>
    </message>
    <message>
      <source>a verdict on knee {n} was given</source>
      <translation>zu Knie {n} wurde ein Urteil abgegeben</translation>
    </message>
    <message>
      <source>age</source>
      <translation>Alter</translation>
    </message>
    <message>
      <source>annotations were drawn</source>
      <translation>es wurden Annotationen gezeichnet</translation>
    </message>
    <message>
      <source>body mass index</source>
      <translation>Body-Mass-Index</translation>
    </message>
    <message>
      <source>calibrated</source>
      <translation>kalibriert</translation>
    </message>
    <message>
      <source>channels</source>
      <translation>Kanäle</translation>
    </message>
    <message>
      <source>class activation</source>
      <translation>Klassenaktivierung</translation>
    </message>
    <message>
      <source>clusters of gray</source>
      <translation>Graustufen-Cluster</translation>
    </message>
    <message>
      <source>columns</source>
      <translation>Spalten</translation>
    </message>
    <message>
      <source>condyle widths</source>
      <translation>Kondylenbreiten</translation>
    </message>
    <message>
      <source>detector plane</source>
      <translation>Detektorebene</translation>
    </message>
    <message>
      <source>erosion</source>
      <translation>Erosion</translation>
    </message>
    <message>
      <source>exchanged by the program, since the knee can only be seen so</source>
      <translation>vom Programm vertauscht, da das Knie nur so zu sehen ist</translation>
    </message>
    <message>
      <source>gray bins</source>
      <translation>Graustufen-Bins</translation>
    </message>
    <message>
      <source>landmarks</source>
      <translation>Landmarken</translation>
    </message>
    <message>
      <source>least share of bone</source>
      <translation>Mindestanteil Knochen</translation>
    </message>
    <message>
      <source>lower edge threshold</source>
      <translation>untere Kantenschwelle</translation>
    </message>
    <message>
      <source>magnification-corrected</source>
      <translation>vergrößerungskorrigiert</translation>
    </message>
    <message>
      <source>mean AUC</source>
      <translation>mittlere AUC</translation>
    </message>
    <message>
      <source>mean share of right answers over the classes</source>
      <translation>mittlerer Anteil richtiger Antworten über die Klassen</translation>
    </message>
    <message>
      <source>method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <source>network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <source>not run</source>
      <translation>nicht ausgeführt</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>nicht angegeben</translation>
    </message>
    <message>
      <source>not stated; lengths on this film are not known</source>
      <translation>nicht angegeben; Längen auf dieser Aufnahme sind unbekannt</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <source>occlusion</source>
      <translation>Verdeckung</translation>
    </message>
    <message>
      <source>region set by hand</source>
      <translation>Region von Hand gesetzt</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>Geschlecht</translation>
    </message>
    <message>
      <source>share of right answers</source>
      <translation>Anteil richtiger Antworten</translation>
    </message>
    <message>
      <source>side by header</source>
      <translation>Seite laut Header</translation>
    </message>
    <message>
      <source>side by letter on the film</source>
      <translation>Seite laut Buchstabe auf der Aufnahme</translation>
    </message>
    <message>
      <source>synthetic: not a patient</source>
      <translation>synthetisch: kein Patient</translation>
    </message>
    <message>
      <source>the region of knee {n} was set</source>
      <translation>die Region von Knie {n} wurde gesetzt</translation>
    </message>
    <message>
      <source>upper edge threshold</source>
      <translation>obere Kantenschwelle</translation>
    </message>
    <message>
      <source>window</source>
      <translation>Fenster</translation>
    </message>
    <message>
      <source>with dense dark</source>
      <translation>dichtes Gewebe dunkel</translation>
    </message>
    <message>
      <source>{knee} by hand</source>
      <translation>{knee} manuell</translation>
    </message>
    <message>
      <source>{n} of {count}</source>
      <translation>{n} von {count}</translation>
    </message>
    <message>
      <source>{n} of {count} from the left of the film</source>
      <translation>{n} von {count} von links auf der Aufnahme</translation>
    </message>
    <message>
      <source>{row:.4g} × {column:.4g} mm between rows × columns, {provenance}</source>
      <translation>{row:.4g} × {column:.4g} mm zwischen Zeilen × Spalten, {provenance}</translation>
    </message>
    <message>
      <source>{rows} rows × {columns} columns</source>
      <translation>{rows} Zeilen × {columns} Spalten</translation>
    </message>
    <message>
      <source>{score} {value:.3f} (95 % interval {low:.3f} to {high:.3f}, n = {n})</source>
      <translation>{score} {value:.3f} (95-%-Intervall {low:.3f} bis {high:.3f}, n = {n})</translation>
    </message>
  </context>
  <context>
    <name>sentences</name>
    <message>
      <source>A ZIP archive cannot be read.</source>
      <translation>Ein ZIP-Archiv kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>A ZIP archive holds more than can be listed.</source>
      <translation>Ein ZIP-Archiv enthält mehr, als gelistet werden kann.</translation>
    </message>
    <message>
      <source>A ZIP archive is damaged, incomplete or far too large.</source>
      <translation>Ein ZIP-Archiv ist beschädigt, unvollständig oder viel zu groß.</translation>
    </message>
    <message>
      <source>A model of this name and version exists already.</source>
      <translation>Ein Modell mit diesem Namen und dieser Version gibt es bereits.</translation>
    </message>
    <message>
      <source>A report is a .pdf, .png or .csv file.</source>
      <translation>Ein Bericht ist eine .pdf-, .png- oder .csv-Datei.</translation>
    </message>
    <message>
      <source>A single film is far smaller.</source>
      <translation>Eine einzelne Aufnahme ist viel kleiner.</translation>
    </message>
    <message>
      <source>Ask its owner for access.</source>
      <translation>Bitten Sie den Eigentümer um Zugriff.</translation>
    </message>
    <message>
      <source>Ask their owner for access.</source>
      <translation>Bitten Sie ihren Eigentümer um Zugriff.</translation>
    </message>
    <message>
      <source>Change it, and it is tried again.</source>
      <translation>Ändern Sie etwas daran, dann wird es erneut versucht.</translation>
    </message>
    <message>
      <source>Check that it is a radiograph of a knee, or open another film.</source>
      <translation>Prüfen Sie, ob es eine Röntgenaufnahme eines Knies ist, oder öffnen Sie eine andere Aufnahme.</translation>
    </message>
    <message>
      <source>Check that it is there and may be read.</source>
      <translation>Prüfen Sie, ob sie vorhanden ist und gelesen werden darf.</translation>
    </message>
    <message>
      <source>Check that the disk or medium is still there.</source>
      <translation>Prüfen Sie, ob das Laufwerk oder der Datenträger noch da ist.</translation>
    </message>
    <message>
      <source>Check that the folder may be written to and has room.</source>
      <translation>Prüfen Sie, ob in den Ordner geschrieben werden darf und Platz vorhanden ist.</translation>
    </message>
    <message>
      <source>Check that your disk is not full and can be written to.</source>
      <translation>Prüfen Sie, ob auf Ihrem Datenträger noch Platz ist und ob er beschreibbar ist.</translation>
    </message>
    <message>
      <source>Check that your settings folder can be written to.</source>
      <translation>Prüfen Sie, ob Ihr Einstellungsordner beschreibbar ist.</translation>
    </message>
    <message>
      <source>Check the disk or network drive it is on.</source>
      <translation>Prüfen Sie den Datenträger oder das Netzlaufwerk, auf dem sie liegt.</translation>
    </message>
    <message>
      <source>Check the disk or network drive that it is on.</source>
      <translation>Prüfen Sie den Datenträger oder das Netzlaufwerk, auf dem sie liegt.</translation>
    </message>
    <message>
      <source>Check the disk or network drive that they are on.</source>
      <translation>Prüfen Sie den Datenträger oder das Netzlaufwerk, auf dem sie liegen.</translation>
    </message>
    <message>
      <source>Check the exposure, or open another film.</source>
      <translation>Prüfen Sie die Belichtung, oder öffnen Sie eine andere Aufnahme.</translation>
    </message>
    <message>
      <source>Check whether it was moved or renamed.</source>
      <translation>Prüfen Sie, ob sie verschoben oder umbenannt wurde.</translation>
    </message>
    <message>
      <source>Choose a folder.</source>
      <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
      <source>Choose a model made for this version.</source>
      <translation>Wählen Sie ein Modell, das für diese Version erstellt wurde.</translation>
    </message>
    <message>
      <source>Choose a model whose card agrees with itself.</source>
      <translation>Wählen Sie ein Modell, dessen Karte in sich stimmig ist.</translation>
    </message>
    <message>
      <source>Choose another file.</source>
      <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
      <source>Choose another folder, or make room on the disk.</source>
      <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Choose another frame.</source>
      <translation>Wählen Sie ein anderes Einzelbild.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>Choose another version.</source>
      <translation>Wählen Sie eine andere Version.</translation>
    </message>
    <message>
      <source>Choose another, or make it first.</source>
      <translation>Wählen Sie einen anderen, oder legen Sie ihn zuerst an.</translation>
    </message>
    <message>
      <source>Choose one in the settings.</source>
      <translation>Wählen Sie eines in den Einstellungen.</translation>
    </message>
    <message>
      <source>Close it there, or choose another name.</source>
      <translation>Schließen Sie sie dort, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>Close other programs, then try again.</source>
      <translation>Schließen Sie andere Programme, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
      <source>Copy or download the archive again.</source>
      <translation>Kopieren Sie das Archiv erneut oder laden Sie es noch einmal herunter.</translation>
    </message>
    <message>
      <source>Copy or export it again from where it came from.</source>
      <translation>Kopieren oder exportieren Sie sie erneut aus der Quelle.</translation>
    </message>
    <message>
      <source>Copy or export them again from where they came from.</source>
      <translation>Kopieren oder exportieren Sie sie erneut aus der Quelle.</translation>
    </message>
    <message>
      <source>Copy the medium again, or ask for another one.</source>
      <translation>Kopieren Sie den Datenträger erneut oder fordern Sie einen anderen an.</translation>
    </message>
    <message>
      <source>Correct the pipeline in the model card or the training configuration.</source>
      <translation>Berichtigen Sie die Verarbeitung in der Modellkarte oder der Trainingskonfiguration.</translation>
    </message>
    <message>
      <source>Delete some of it, and it is tried again.</source>
      <translation>Löschen Sie einen Teil davon, dann wird es erneut versucht.</translation>
    </message>
    <message>
      <source>Details are in the log.</source>
      <translation>Einzelheiten stehen in der Logdatei.</translation>
    </message>
    <message>
      <source>Details are in the log; add them again.</source>
      <translation>Einzelheiten stehen in der Logdatei; fügen Sie sie erneut hinzu.</translation>
    </message>
    <message>
      <source>Details are in the log; open the film again ({key:again}).</source>
      <translation>Einzelheiten stehen in der Logdatei; öffnen Sie die Aufnahme erneut ({key:again}).</translation>
    </message>
    <message>
      <source>Details are in the log; open them again.</source>
      <translation>Einzelheiten stehen in der Logdatei; öffnen Sie sie erneut.</translation>
    </message>
    <message>
      <source>Do not open it unless you trust where it came from.</source>
      <translation>Nicht öffnen, sofern Sie der Quelle nicht vertrauen.</translation>
    </message>
    <message>
      <source>Draw the region by hand ({key:edit_region}), or open another film.</source>
      <translation>Zeichnen Sie die ROI manuell ({key:edit_region}), oder öffnen Sie eine andere Aufnahme.</translation>
    </message>
    <message>
      <source>Draw the region by hand, or open another film.</source>
      <translation>Zeichnen Sie die ROI manuell, oder öffnen Sie eine andere Aufnahme.</translation>
    </message>
    <message>
      <source>Draw them anew, or restore them from a copy.</source>
      <translation>Zeichnen Sie sie neu, oder stellen Sie sie aus einer Kopie wieder her.</translation>
    </message>
    <message>
      <source>Each entry needs “stage” and “parameters”.</source>
      <translation>Jeder Eintrag braucht „stage“ und „parameters“.</translation>
    </message>
    <message>
      <source>Every knee of this film was taken away.</source>
      <translation>Alle Knie dieser Aufnahme wurden entfernt.</translation>
    </message>
    <message>
      <source>Every parameter of a stage must stand in the model card, and no other.</source>
      <translation>Jeder Parameter einer Stufe muss in der Modellkarte stehen, und kein anderer.</translation>
    </message>
    <message>
      <source>Export fewer films, and import that.</source>
      <translation>Exportieren Sie weniger Aufnahmen, und importieren Sie diese Datei.</translation>
    </message>
    <message>
      <source>Export it again, and import that.</source>
      <translation>Exportieren Sie erneut, und importieren Sie diese Datei.</translation>
    </message>
    <message>
      <source>Export it as a picture instead.</source>
      <translation>Exportieren Sie sie stattdessen als Bild.</translation>
    </message>
    <message>
      <source>Export it as a picture.</source>
      <translation>Exportieren Sie sie als Bild.</translation>
    </message>
    <message>
      <source>Export the film again from where it came from.</source>
      <translation>Exportieren Sie die Aufnahme erneut aus der Quelle.</translation>
    </message>
    <message>
      <source>Export the film uncompressed, or check that the file is complete.</source>
      <translation>Exportieren Sie die Aufnahme unkomprimiert, oder prüfen Sie, ob die Datei vollständig ist.</translation>
    </message>
    <message>
      <source>Export the frame on the screen as a picture.</source>
      <translation>Exportieren Sie das Einzelbild auf dem Bildschirm als Bild.</translation>
    </message>
    <message>
      <source>Files are called films and hold none.</source>
      <translation>Dateien sind als Aufnahmen benannt, enthalten aber keine.</translation>
    </message>
    <message>
      <source>Files are damaged or incomplete.</source>
      <translation>Dateien sind beschädigt oder unvollständig.</translation>
    </message>
    <message>
      <source>Files that the medium lists are missing.</source>
      <translation>Dateien, die der Datenträger auflistet, fehlen.</translation>
    </message>
    <message>
      <source>Files went missing while they were being listed.</source>
      <translation>Dateien verschwanden, während sie gelistet wurden.</translation>
    </message>
    <message>
      <source>Folders lie too deep within each other.</source>
      <translation>Ordner sind zu tief verschachtelt.</translation>
    </message>
    <message>
      <source>Import it with a newer version.</source>
      <translation>Importieren Sie sie mit einer neueren Version.</translation>
    </message>
    <message>
      <source>Install OsteoViewer and its libraries again.</source>
      <translation>Installieren Sie OsteoViewer und seine Bibliotheken neu.</translation>
    </message>
    <message>
      <source>Install the program again.</source>
      <translation>Installieren Sie das Programm neu.</translation>
    </message>
    <message>
      <source>Install them with your system’s package manager, or use “osteoviewer analyze”, which needs none.</source>
      <translation>Installieren Sie sie mit der Paketverwaltung Ihres Systems, oder verwenden Sie „osteoviewer analyze“, das keine benötigt.</translation>
    </message>
    <message>
      <source>It was replaced by the standard one.</source>
      <translation>Er wurde durch den Standardwert ersetzt.</translation>
    </message>
    <message>
      <source>Keep one row a film, or write enough of the path to tell films of one name apart.</source>
      <translation>Behalten Sie eine Zeile je Aufnahme, oder schreiben Sie so viel vom Pfad, dass sich gleichnamige Aufnahmen unterscheiden lassen.</translation>
    </message>
    <message>
      <source>Leave it empty if it is not known.</source>
      <translation>Lassen Sie das Feld leer, wenn es nicht bekannt ist.</translation>
    </message>
    <message>
      <source>Make room on it, or choose a folder on another.</source>
      <translation>Schaffen Sie dort Platz, oder wählen Sie einen Ordner auf einem anderen.</translation>
    </message>
    <message>
      <source>Make the card from the files that are saved.</source>
      <translation>Erstellen Sie die Karte aus den gespeicherten Dateien.</translation>
    </message>
    <message>
      <source>Metal lies over the joint, or a part of it is burnt out.</source>
      <translation>Metall liegt über dem Gelenk, oder ein Teil davon ist überbelichtet.</translation>
    </message>
    <message>
      <source>More knees were found on this film than anyone has.</source>
      <translation>Auf dieser Aufnahme wurden mehr Knie gefunden, als ein Mensch hat.</translation>
    </message>
    <message>
      <source>Name another after --out.</source>
      <translation>Geben Sie nach --out einen anderen Namen an.</translation>
    </message>
    <message>
      <source>Name one after --out.</source>
      <translation>Geben Sie nach --out einen Namen an.</translation>
    </message>
    <message>
      <source>Name one, or a .csv file.</source>
      <translation>Nennen Sie einen, oder eine .csv-Datei.</translation>
    </message>
    <message>
      <source>No bone stands out on this film.</source>
      <translation>Auf dieser Aufnahme hebt sich kein Knochen ab.</translation>
    </message>
    <message>
      <source>No film was found in it; choose one that holds films.</source>
      <translation>Darin wurde keine Aufnahme gefunden; wählen Sie einen Ordner mit Aufnahmen.</translation>
    </message>
    <message>
      <source>No film was found.</source>
      <translation>Es wurde keine Aufnahme gefunden.</translation>
    </message>
    <message>
      <source>No knee seen from the front was found on this film.</source>
      <translation>Auf dieser Aufnahme wurde kein frontal aufgenommenes Knie gefunden.</translation>
    </message>
    <message>
      <source>No model is installed.</source>
      <translation>Es ist kein Modell installiert.</translation>
    </message>
    <message>
      <source>Nothing is kept by this version; use the newer one.</source>
      <translation>Diese Version speichert nichts; verwenden Sie die neuere.</translation>
    </message>
    <message>
      <source>Nothing on this film stands out from its background.</source>
      <translation>Auf dieser Aufnahme hebt sich nichts vom Hintergrund ab.</translation>
    </message>
    <message>
      <source>Only DICOM files have tags; open one to see its own.</source>
      <translation>Nur DICOM-Dateien haben Tags; öffnen Sie eine, um ihre zu sehen.</translation>
    </message>
    <message>
      <source>Open a DICOM file to see its tags.</source>
      <translation>Öffnen Sie eine DICOM-Datei, um ihre Tags zu sehen.</translation>
    </message>
    <message>
      <source>Open a DICOM, PNG, JPEG, TIFF or BMP file.</source>
      <translation>Öffnen Sie eine DICOM-, PNG-, JPEG-, TIFF- oder BMP-Datei.</translation>
    </message>
    <message>
      <source>Open a folder, a ZIP archive or a medium that holds radiographs.</source>
      <translation>Öffnen Sie einen Ordner, ein ZIP-Archiv oder ein Medium mit Röntgenaufnahmen.</translation>
    </message>
    <message>
      <source>Open a gray radiograph.</source>
      <translation>Öffnen Sie eine Röntgenaufnahme in Graustufen.</translation>
    </message>
    <message>
      <source>Open another film.</source>
      <translation>Öffnen Sie eine andere Aufnahme.</translation>
    </message>
    <message>
      <source>Open it in the viewer, or export a single radiograph.</source>
      <translation>Öffnen Sie sie im Viewer, oder exportieren Sie eine einzelne Röntgenaufnahme.</translation>
    </message>
    <message>
      <source>Open one of the inner folders.</source>
      <translation>Öffnen Sie einen der inneren Ordner.</translation>
    </message>
    <message>
      <source>Open the film again; report it if it stays.</source>
      <translation>Öffnen Sie die Aufnahme erneut; melden Sie den Fehler, wenn er bleibt.</translation>
    </message>
    <message>
      <source>Open the folder of the medium instead; its films are found without the list.</source>
      <translation>Öffnen Sie stattdessen den Ordner des Datenträgers; seine Aufnahmen werden auch ohne die Liste gefunden.</translation>
    </message>
    <message>
      <source>Open the image of the study instead.</source>
      <translation>Öffnen Sie stattdessen das Bild der Studie.</translation>
    </message>
    <message>
      <source>Open the original instead of a preview or a reduced copy.</source>
      <translation>Öffnen Sie das Original statt einer Vorschau oder verkleinerten Kopie.</translation>
    </message>
    <message>
      <source>Open the radiograph itself rather than a photograph.</source>
      <translation>Öffnen Sie die Röntgenaufnahme selbst statt eines Fotos davon.</translation>
    </message>
    <message>
      <source>Put it back and open it again.</source>
      <translation>Legen Sie ihn wieder ein, und wiederholen Sie das Öffnen.</translation>
    </message>
    <message>
      <source>Run it in a desktop session, or use “osteoviewer analyze”, which needs none.</source>
      <translation>Starten Sie es in einer Desktop-Sitzung, oder verwenden Sie „osteoviewer analyze“, das keine benötigt.</translation>
    </message>
    <message>
      <source>Save it again as PNG or as a plain TIFF.</source>
      <translation>Speichern Sie es erneut als PNG oder als einfaches TIFF.</translation>
    </message>
    <message>
      <source>Save it with at most {most} million pixels, or raise the limit in the settings.</source>
      <translation>Speichern Sie es mit höchstens {most} Millionen Pixeln, oder erhöhen Sie die Grenze in den Einstellungen.</translation>
    </message>
    <message>
      <source>Save the page with the film as a file of its own.</source>
      <translation>Speichern Sie die Seite mit der Aufnahme als eigene Datei.</translation>
    </message>
    <message>
      <source>Search again ({key:again}).</source>
      <translation>Suchen Sie erneut ({key:again}).</translation>
    </message>
    <message>
      <source>Several frames of this kind cannot be written as DICOM.</source>
      <translation>Mehrere Einzelbilder dieser Art können nicht als DICOM geschrieben werden.</translation>
    </message>
    <message>
      <source>Some files cannot be read.</source>
      <translation>Einige Dateien können nicht gelesen werden.</translation>
    </message>
    <message>
      <source>Some folders cannot be read.</source>
      <translation>Einige Ordner können nicht gelesen werden.</translation>
    </message>
    <message>
      <source>Some pixels of the picture have no value.</source>
      <translation>Einige Pixel des Bildes haben keinen Wert.</translation>
    </message>
    <message>
      <source>Something on this film cannot be kept.</source>
      <translation>Etwas zu dieser Aufnahme kann nicht gespeichert werden.</translation>
    </message>
    <message>
      <source>Something unexpected went wrong.</source>
      <translation>Ein unerwarteter Fehler ist aufgetreten.</translation>
    </message>
    <message>
      <source>System libraries that the window needs are missing: {names}.</source>
      <translation>Systembibliotheken, die das Fenster benötigt, fehlen: {names}.</translation>
    </message>
    <message>
      <source>The DICOM header does not say how large the picture is.</source>
      <translation>Der DICOM-Header gibt nicht an, wie groß das Bild ist.</translation>
    </message>
    <message>
      <source>The annotations of this film cannot be used.</source>
      <translation>Die Annotationen dieser Aufnahme können nicht verwendet werden.</translation>
    </message>
    <message>
      <source>The card is not about these files.</source>
      <translation>Die Karte gehört nicht zu diesen Dateien.</translation>
    </message>
    <message>
      <source>The clinical table cannot be read as comma-separated text.</source>
      <translation>Die klinische Tabelle kann nicht als kommagetrennter Text gelesen werden.</translation>
    </message>
    <message>
      <source>The clinical table is far too large to be one.</source>
      <translation>Die klinische Tabelle ist viel zu groß, um eine zu sein.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
      <source>The disk or medium is no longer there.</source>
      <translation>Der Datenträger oder das Medium ist nicht mehr vorhanden.</translation>
    </message>
    <message>
      <source>The file cannot be read.</source>
      <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>The file could not be read.</source>
      <translation>Die Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
      <source>The file could not be written.</source>
      <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
      <source>The file does not exist.</source>
      <translation>Die Datei existiert nicht.</translation>
    </message>
    <message>
      <source>The file holds several pages.</source>
      <translation>Die Datei enthält mehrere Seiten.</translation>
    </message>
    <message>
      <source>The file is damaged or incomplete.</source>
      <translation>Die Datei ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
      <source>The file is empty.</source>
      <translation>Die Datei ist leer.</translation>
    </message>
    <message>
      <source>The file is no picture that this program knows.</source>
      <translation>Die Datei ist kein Bild, das dieses Programm kennt.</translation>
    </message>
    <message>
      <source>The file is not a DICOM file.</source>
      <translation>Die Datei ist keine DICOM-Datei.</translation>
    </message>
    <message>
      <source>The file is not whole, or was not made by OsteoViewer.</source>
      <translation>Die Datei ist nicht vollständig oder wurde nicht von OsteoViewer erstellt.</translation>
    </message>
    <message>
      <source>The file is open in another program.</source>
      <translation>Die Datei ist in einem anderen Programm geöffnet.</translation>
    </message>
    <message>
      <source>The file is too large to be imported.</source>
      <translation>Die Datei ist zu groß für den Import.</translation>
    </message>
    <message>
      <source>The file is too large: {gibibytes:.1f} GiB.</source>
      <translation>Die Datei ist zu groß: {gibibytes:.1f} GiB.</translation>
    </message>
    <message>
      <source>The file was changed or damaged after it was exported; nothing of it was taken.</source>
      <translation>Die Datei wurde nach dem Export geändert oder beschädigt; nichts davon wurde übernommen.</translation>
    </message>
    <message>
      <source>The file was made by another version of OsteoViewer.</source>
      <translation>Die Datei wurde von einer anderen Version von OsteoViewer erstellt.</translation>
    </message>
    <message>
      <source>The file was not made by “Export what was kept”.</source>
      <translation>Die Datei wurde nicht mit „Gespeichertes exportieren“ erstellt.</translation>
    </message>
    <message>
      <source>The film can still be viewed; please report the film's kind to the makers.</source>
      <translation>Die Aufnahme kann weiterhin angesehen werden; bitte melden Sie den Herstellern, um welche Art von Aufnahme es sich handelt.</translation>
    </message>
    <message>
      <source>The film is a lateral view; only frontal views can be judged.</source>
      <translation>Die Aufnahme ist eine seitliche Aufnahme; nur frontale Aufnahmen sind beurteilbar.</translation>
    </message>
    <message>
      <source>The film is no DICOM file.</source>
      <translation>Die Aufnahme ist keine DICOM-Datei.</translation>
    </message>
    <message>
      <source>The folder cannot be written to.</source>
      <translation>In den Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
      <source>The joint is cut off by the edge of the film.</source>
      <translation>Das Gelenk ist vom Rand der Aufnahme abgeschnitten.</translation>
    </message>
    <message>
      <source>The knee has too little contrast to be judged.</source>
      <translation>Das Knie hat zu wenig Kontrast, um beurteilt zu werden.</translation>
    </message>
    <message>
      <source>The knee is burnt out: too much of it is purely white.</source>
      <translation>Das Knie ist überbelichtet: Zu viel davon ist rein weiß.</translation>
    </message>
    <message>
      <source>The knee is lost in the dark: too much of it is purely black.</source>
      <translation>Das Knie ist im Dunkeln nicht zu erkennen: Zu viel davon ist rein schwarz.</translation>
    </message>
    <message>
      <source>The list of the medium is damaged.</source>
      <translation>Das Verzeichnis des Mediums ist beschädigt.</translation>
    </message>
    <message>
      <source>The list of the medium is far too long.</source>
      <translation>Das Verzeichnis des Mediums ist viel zu lang.</translation>
    </message>
    <message>
      <source>The model does not give its known answer on this computer.</source>
      <translation>Das Modell liefert auf diesem Computer nicht die bekannte Antwort.</translation>
    </message>
    <message>
      <source>The model does not run on this computer.</source>
      <translation>Das Modell läuft auf diesem Computer nicht.</translation>
    </message>
    <message>
      <source>The model is far too large to be one of ours.</source>
      <translation>Das Modell ist viel zu groß, um eines von unseren zu sein.</translation>
    </message>
    <message>
      <source>The model was changed or damaged after it was made.</source>
      <translation>Das Modell wurde nach der Erstellung geändert oder beschädigt.</translation>
    </message>
    <message>
      <source>The model was made for another version of OsteoViewer.</source>
      <translation>Das Modell wurde für eine andere Version von OsteoViewer erstellt.</translation>
    </message>
    <message>
      <source>The model's card cannot be read.</source>
      <translation>Die Karte des Modells kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>The model's card is not valid: it names no landmark networks.</source>
      <translation>Die Karte des Modells ist ungültig: Sie nennt keine Landmarken-Netze.</translation>
    </message>
    <message>
      <source>The model's card is not valid: {problem}.</source>
      <translation>Die Karte des Modells ist ungültig: {problem}.</translation>
    </message>
    <message>
      <source>The model's card was changed after it was made.</source>
      <translation>Die Karte des Modells wurde nach der Erstellung geändert.</translation>
    </message>
    <message>
      <source>The model's file “{name}” cannot be read.</source>
      <translation>Die Datei „{name}“ des Modells kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>The model's network cannot be loaded.</source>
      <translation>Das Netz des Modells kann nicht geladen werden.</translation>
    </message>
    <message>
      <source>The model's network does not answer with the card's classes.</source>
      <translation>Das Netz des Modells antwortet nicht mit den Klassen der Karte.</translation>
    </message>
    <message>
      <source>The model's network is not one that classifies knees.</source>
      <translation>Das Netz des Modells ist keines, das Knie klassifiziert.</translation>
    </message>
    <message>
      <source>The network failed on this film.</source>
      <translation>Das Netz ist an dieser Aufnahme gescheitert.</translation>
    </message>
    <message>
      <source>The network gave no number for this film.</source>
      <translation>Das Netz hat für diese Aufnahme keine Zahl geliefert.</translation>
    </message>
    <message>
      <source>The networks that find the knee are missing.</source>
      <translation>Die Netze, die das Knie finden, fehlen.</translation>
    </message>
    <message>
      <source>The palette of this picture cannot be written as DICOM.</source>
      <translation>Die Palette dieses Bildes kann nicht als DICOM geschrieben werden.</translation>
    </message>
    <message>
      <source>The picture has neither 8 nor 16 bits, so that it cannot be written as DICOM.</source>
      <translation>Das Bild hat weder 8 noch 16 Bit und kann daher nicht als DICOM geschrieben werden.</translation>
    </message>
    <message>
      <source>The picture has no pixels.</source>
      <translation>Das Bild hat keine Pixel.</translation>
    </message>
    <message>
      <source>The picture in this DICOM file is damaged or incomplete.</source>
      <translation>Das Bild in dieser DICOM-Datei ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
      <source>The picture is blank: every pixel is the same.</source>
      <translation>Das Bild ist leer: Alle Pixel sind gleich.</translation>
    </message>
    <message>
      <source>The picture is compressed as “{syntax}” and cannot be decoded.</source>
      <translation>Das Bild ist als „{syntax}“ komprimiert und kann nicht decodiert werden.</translation>
    </message>
    <message>
      <source>The picture is damaged, or of a kind that cannot be read.</source>
      <translation>Das Bild ist beschädigt oder von einer Art, die nicht gelesen werden kann.</translation>
    </message>
    <message>
      <source>The picture is too large: {columns} x {rows} pixels.</source>
      <translation>Das Bild ist zu groß: {columns} x {rows} Pixel.</translation>
    </message>
    <message>
      <source>The picture needs more memory than there is.</source>
      <translation>Das Bild benötigt mehr Arbeitsspeicher, als vorhanden ist.</translation>
    </message>
    <message>
      <source>The picture of the window could not be written.</source>
      <translation>Das Bild des Fensters konnte nicht geschrieben werden.</translation>
    </message>
    <message>
      <source>The pipeline does not make what the network takes.</source>
      <translation>Die Pipeline liefert nicht, was das Netz benötigt.</translation>
    </message>
    <message>
      <source>The pipeline has no region of interest.</source>
      <translation>Die Pipeline hat keine Region of Interest.</translation>
    </message>
    <message>
      <source>The pipeline has no stage, or the same stage twice.</source>
      <translation>Die Pipeline hat keine Stufe, oder dieselbe Stufe zweimal.</translation>
    </message>
    <message>
      <source>The pipeline is not a list of stages with their parameters.</source>
      <translation>Die Pipeline ist keine Liste von Stufen mit ihren Parametern.</translation>
    </message>
    <message>
      <source>The results cannot be written.</source>
      <translation>Die Ergebnisse können nicht geschrieben werden.</translation>
    </message>
    <message>
      <source>The search for films broke off.</source>
      <translation>Die Suche nach Aufnahmen brach ab.</translation>
    </message>
    <message>
      <source>The search for the knee failed on this film.</source>
      <translation>Die Suche nach dem Knie ist an dieser Aufnahme gescheitert.</translation>
    </message>
    <message>
      <source>The search was stopped before it found a film.</source>
      <translation>Die Suche wurde gestoppt, bevor sie eine Aufnahme fand.</translation>
    </message>
    <message>
      <source>The setting “{name}” has a value that cannot be used.</source>
      <translation>Die Einstellung „{name}“ hat einen Wert, der nicht verwendet werden kann.</translation>
    </message>
    <message>
      <source>The settings could not be read.</source>
      <translation>Die Einstellungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
      <source>The settings could not be saved.</source>
      <translation>Die Einstellungen konnten nicht gespeichert werden.</translation>
    </message>
    <message>
      <source>The settings that cannot be read could not be kept.</source>
      <translation>Die nicht lesbaren Einstellungen konnten nicht aufbewahrt werden.</translation>
    </message>
    <message>
      <source>The stage “{stage}” failed on this film.</source>
      <translation>Die Stufe „{stage}“ ist an dieser Aufnahme gescheitert.</translation>
    </message>
    <message>
      <source>The standard settings are used.</source>
      <translation>Die Standardeinstellungen werden verwendet.</translation>
    </message>
    <message>
      <source>The window’s libraries cannot be loaded.</source>
      <translation>Die Bibliotheken des Fensters können nicht geladen werden.</translation>
    </message>
    <message>
      <source>The words of other languages cannot be loaded.</source>
      <translation>Die Wörter anderer Sprachen können nicht geladen werden.</translation>
    </message>
    <message>
      <source>There are more files than can be listed.</source>
      <translation>Es gibt mehr Dateien, als gelistet werden können.</translation>
    </message>
    <message>
      <source>There is a file of this name already, and it was left as it is.</source>
      <translation>Eine Datei dieses Namens gibt es bereits; sie wurde unverändert gelassen.</translation>
    </message>
    <message>
      <source>There is a file of this name already.</source>
      <translation>Eine Datei dieses Namens gibt es bereits.</translation>
    </message>
    <message>
      <source>There is no display to open a window on.</source>
      <translation>Es gibt keine Anzeige, auf der ein Fenster geöffnet werden kann.</translation>
    </message>
    <message>
      <source>There is no model.</source>
      <translation>Es ist kein Modell vorhanden.</translation>
    </message>
    <message>
      <source>There is no such folder.</source>
      <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
      <source>There is too much on this film to be kept.</source>
      <translation>Zu dieser Aufnahme gibt es zu viel, um es zu speichern.</translation>
    </message>
    <message>
      <source>This DICOM file has no frame {n}, only {frames}.</source>
      <translation>Diese DICOM-Datei hat kein Einzelbild {n}, nur {frames}.</translation>
    </message>
    <message>
      <source>This DICOM file holds an unusual kind of picture.</source>
      <translation>Diese DICOM-Datei enthält eine ungewöhnliche Art von Bild.</translation>
    </message>
    <message>
      <source>This DICOM file holds no picture.</source>
      <translation>Diese DICOM-Datei enthält kein Bild.</translation>
    </message>
    <message>
      <source>This DICOM file holds {frames} frames.</source>
      <translation>Diese DICOM-Datei enthält {frames} Einzelbilder.</translation>
    </message>
    <message>
      <source>This DICOM file is damaged or incomplete.</source>
      <translation>Diese DICOM-Datei ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
      <source>This DICOM file is packed so tightly that it cannot be a film.</source>
      <translation>Diese DICOM-Datei ist so stark komprimiert, dass sie keine Aufnahme sein kann.</translation>
    </message>
    <message>
      <source>This film is no DICOM file.</source>
      <translation>Diese Aufnahme ist keine DICOM-Datei.</translation>
    </message>
    <message>
      <source>This is a colour picture, not a radiograph.</source>
      <translation>Dies ist ein Farbbild, keine Röntgenaufnahme.</translation>
    </message>
    <message>
      <source>This is a file, not a folder.</source>
      <translation>Dies ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
      <source>This is a folder, not a film.</source>
      <translation>Dies ist ein Ordner, keine Aufnahme.</translation>
    </message>
    <message>
      <source>This is no DICOM file.</source>
      <translation>Dies ist keine DICOM-Datei.</translation>
    </message>
    <message>
      <source>This is not a file that can be read.</source>
      <translation>Dies ist keine Datei, die gelesen werden kann.</translation>
    </message>
    <message>
      <source>Undo that ({key:undo}), or draw a region by hand ({key:edit_region}).</source>
      <translation>Machen Sie das rückgängig ({key:undo}), oder zeichnen Sie manuell eine ROI ({key:edit_region}).</translation>
    </message>
    <message>
      <source>Undo that, or draw a region by hand.</source>
      <translation>Machen Sie das rückgängig, oder zeichnen Sie manuell eine ROI.</translation>
    </message>
    <message>
      <source>Unpack the archive and open parts of it.</source>
      <translation>Entpacken Sie das Archiv, und öffnen Sie Teile davon.</translation>
    </message>
    <message>
      <source>Use a model made for this version.</source>
      <translation>Verwenden Sie ein Modell, das für diese Version erstellt wurde.</translation>
    </message>
    <message>
      <source>What was done to this film could not be kept.</source>
      <translation>Was an dieser Aufnahme getan wurde, konnte nicht gespeichert werden.</translation>
    </message>
    <message>
      <source>What was kept of films is damaged and cannot be used.</source>
      <translation>Was zu Aufnahmen gespeichert ist, ist beschädigt und kann nicht verwendet werden.</translation>
    </message>
    <message>
      <source>What was kept of films was written by a newer OsteoViewer.</source>
      <translation>Was zu Aufnahmen gespeichert ist, wurde von einem neueren OsteoViewer geschrieben.</translation>
    </message>
    <message>
      <source>You are not allowed to open some folders.</source>
      <translation>Sie dürfen einige Ordner nicht öffnen.</translation>
    </message>
    <message>
      <source>You are not allowed to read some files.</source>
      <translation>Sie dürfen einige Dateien nicht lesen.</translation>
    </message>
    <message>
      <source>You are not allowed to read this file.</source>
      <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
      <source>You are not allowed to write to this folder.</source>
      <translation>Sie dürfen nicht in diesen Ordner schreiben.</translation>
    </message>
  </context>
  <context>
    <name>sizes</name>
    <message>
      <source>Show it pixel for pixel instead ({key:pixel_size}).</source>
      <translation>Zeigen Sie sie stattdessen pixelgenau ({key:pixel_size}).</translation>
    </message>
    <message>
      <source>The true size cannot be shown: the system does not say how large this screen is.</source>
      <translation>Die wahre Größe kann nicht gezeigt werden: Das System gibt nicht an, wie groß dieser Bildschirm ist.</translation>
    </message>
    <message>
      <source>The true size is not known: the file does not say how large a pixel is.</source>
      <translation>Die wahre Größe ist nicht bekannt: Die Datei gibt nicht an, wie groß ein Pixel ist.</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source> or </source>
      <translation> oder </translation>
    </message>
    <message>
      <source>&lt; 1 ms</source>
      <translation>&lt; 1 ms</translation>
    </message>
    <message>
      <source>At {coverage:.0f} % no class can be ruled out.</source>
      <translation>Bei {coverage:.0f} % ist keine Klasse auszuschließen.</translation>
    </message>
    <message>
      <source>At {coverage:.0f} %: {classes}.</source>
      <translation>Bei {coverage:.0f} %: {classes}.</translation>
    </message>
    <message>
      <source>Denoised</source>
      <translation>Entrauscht</translation>
    </message>
    <message>
      <source>Equalized</source>
      <translation>Ausgeglichen</translation>
    </message>
    <message>
      <source>For research use only. Not for diagnosis.</source>
      <translation>Nur für Forschungszwecke. Nicht für die Diagnostik.</translation>
    </message>
    <message>
      <source>K-means, edges</source>
      <translation>K-Means, Kanten</translation>
    </message>
    <message>
      <source>KNEE, SIDE UNKNOWN</source>
      <translation>KNIE, SEITE UNBEKANNT</translation>
    </message>
    <message>
      <source>LEFT KNEE</source>
      <translation>LINKES KNIE</translation>
    </message>
    <message>
      <source>On held-out films this model could not be told from chance: AUC {auc:.2f} ({low:.2f} to {high:.2f}).</source>
      <translation>Auf zurückgehaltenen Aufnahmen war dieses Modell nicht vom Zufall zu unterscheiden: AUC {auc:.2f} ({low:.2f} bis {high:.2f}).</translation>
    </message>
    <message>
      <source>RIGHT KNEE</source>
      <translation>RECHTES KNIE</translation>
    </message>
    <message>
      <source>Region of interest</source>
      <translation>Region of Interest</translation>
    </message>
    <message>
      <source>Smudged</source>
      <translation>Verwischt</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Original</translation>
    </message>
    <message>
      <source>This knee is unlike those that the model was trained on.</source>
      <translation>Dieses Knie ist den Knien unähnlich, mit denen das Modell trainiert wurde.</translation>
    </message>
    <message>
      <source>With {used} from the header.</source>
      <translation>Mit {used} aus dem Header.</translation>
    </message>
    <message>
      <source>With {used} typed in.</source>
      <translation>Mit {used} laut Eingabe.</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>manuell</translation>
    </message>
    <message>
      <source>cannot tell</source>
      <translation>keine Aussage möglich</translation>
    </message>
    <message>
      <source>classifying</source>
      <translation>Klassifikation</translation>
    </message>
    <message>
      <source>landmarks</source>
      <translation>Landmarken</translation>
    </message>
    <message>
      <source>loading the model</source>
      <translation>Modell wird geladen</translation>
    </message>
    <message>
      <source>mean {n} × {n}</source>
      <translation>Mittelwert {n} × {n}</translation>
    </message>
    <message>
      <source>normal</source>
      <translation>normal</translation>
    </message>
    <message>
      <source>osteopenia</source>
      <translation>Osteopenie</translation>
    </message>
    <message>
      <source>osteoporosis</source>
      <translation>Osteoporose</translation>
    </message>
    <message>
      <source>preparing the network’s input</source>
      <translation>Eingabe des Netzes wird vorbereitet</translation>
    </message>
    <message>
      <source>side by header</source>
      <translation>Seite laut Header</translation>
    </message>
    <message>
      <source>side by letter</source>
      <translation>Seite laut Buchstabe</translation>
    </message>
    <message>
      <source>stage 2 of 5, denoising</source>
      <translation>Stufe 2 von 5, Entrauschen</translation>
    </message>
    <message>
      <source>stage 3 of 5, equalizing</source>
      <translation>Stufe 3 von 5, Ausgleichen</translation>
    </message>
    <message>
      <source>stage 4 of 5, finding the region of interest</source>
      <translation>Stufe 4 von 5, Suche der Region of Interest</translation>
    </message>
    <message>
      <source>stage 5 of 5, smudging</source>
      <translation>Stufe 5 von 5, Verwischen</translation>
    </message>
    <message>
      <source>{how}, {n:g} condyle widths</source>
      <translation>{how}, {n:g} Kondylenbreiten</translation>
    </message>
    <message>
      <source>{knee}, {n} of {count}</source>
      <translation>{knee}, {n} von {count}</translation>
    </message>
    <message>
      <source>{ms} ms</source>
      <translation>{ms} ms</translation>
    </message>
    <message>
      <source>{n} gray bins</source>
      <translation>{n} Graustufen-Bins</translation>
    </message>
    <message>
      <source>{n} left</source>
      <translation>{n} links</translation>
    </message>
    <message>
      <source>{n} right</source>
      <translation>{n} rechts</translation>
    </message>
    <message>
      <source>{n} side unknown</source>
      <translation>{n} Seite unbekannt</translation>
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
      <translation> oder </translation>
    </message>
    <message>
      <source>L</source>
      <translation>L</translation>
    </message>
    <message>
      <source>R</source>
      <translation>R</translation>
    </message>
    <message>
      <source>about {h} h {n} min left</source>
      <translation>noch etwa {h} h {n} min</translation>
    </message>
    <message>
      <source>about {n} min left</source>
      <translation>noch etwa {n} min</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>Analyse läuft</translation>
    </message>
    <message>
      <source>done</source>
      <translation>fertig</translation>
    </message>
    <message>
      <source>less than a minute left</source>
      <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
      <source>no class can be ruled out</source>
      <translation>keine Klasse auszuschließen</translation>
    </message>
    <message>
      <source>no diagnosis</source>
      <translation>keine Diagnose</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>nicht analysiert</translation>
    </message>
    <message>
      <source>side ?</source>
      <translation>Seite ?</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>gestoppt</translation>
    </message>
    <message>
      <source>unlike the training knees</source>
      <translation>den Trainingsknien unähnlich</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>wartet</translation>
    </message>
    <message>
      <source>{n:,} cannot tell</source>
      <translation>{n:,} ohne mögliche Aussage</translation>
    </message>
    <message>
      <source>{n:,} not analysed</source>
      <translation>{n:,} nicht analysiert</translation>
    </message>
    <message>
      <source>{n:,} of {count:,} films</source>
      <translation>{n:,} von {count:,} Aufnahmen</translation>
    </message>
    <message>
      <source>{n:,} without diagnosis</source>
      <translation>{n:,} ohne Diagnose</translation>
    </message>
  </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>&lt;p&gt;&lt;b&gt;OsteoViewer {version}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Shows a knee radiograph, every step that a computer takes on it, and the bone-density class that a deep network gives it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;{research}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Apache License 2.0. The Noto fonts are under the SIL Open Font License 1.1.&lt;/p&gt;</source>
      <translation>&lt;p&gt;&lt;b&gt;OsteoViewer {version}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Muestra una radiografía de rodilla, cada paso que el ordenador realiza con ella y la clase de densidad ósea que le asigna una red profunda.&lt;/p&gt;&lt;p&gt;&lt;b&gt;{research}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Licencia Apache 2.0. Las fuentes Noto están sujetas a la SIL Open Font License 1.1.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>About OsteoViewer</source>
      <translation>Acerca de OsteoViewer</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;About OsteoViewer</source>
      <translation>A&amp;cerca de OsteoViewer</translation>
    </message>
    <message>
      <source>&amp;Add a knee</source>
      <translation>&amp;Añadir una rodilla</translation>
    </message>
    <message>
      <source>&amp;Analyse again</source>
      <translation>Analizar de &amp;nuevo</translation>
    </message>
    <message>
      <source>&amp;Blink between film and stage</source>
      <translation>Alternar entre radiogra&amp;fía y etapa</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>Cance&amp;lar</translation>
    </message>
    <message>
      <source>&amp;Close film</source>
      <translation>&amp;Cerrar radiografía</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>&amp;Oscuro</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Edición</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Archivo</translation>
    </message>
    <message>
      <source>&amp;Fit the film</source>
      <translation>&amp;Ajustar la radiografía</translation>
    </message>
    <message>
      <source>&amp;Forget listed studies</source>
      <translation>&amp;Olvidar los estudios listados</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>A&amp;yuda</translation>
    </message>
    <message>
      <source>&amp;Hide the patient</source>
      <translation>Ocultar &amp;datos del paciente</translation>
    </message>
    <message>
      <source>&amp;Invert</source>
      <translation>&amp;Invertir</translation>
    </message>
    <message>
      <source>&amp;Knees</source>
      <translation>&amp;Rodillas</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Idioma</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Claro</translation>
    </message>
    <message>
      <source>&amp;Measure</source>
      <translation>&amp;Medir</translation>
    </message>
    <message>
      <source>&amp;Next film</source>
      <translation>Radiografía &amp;siguiente</translation>
    </message>
    <message>
      <source>&amp;Next knee</source>
      <translation>Rodilla &amp;siguiente</translation>
    </message>
    <message>
      <source>&amp;Next stage</source>
      <translation>Etapa &amp;siguiente</translation>
    </message>
    <message>
      <source>&amp;Next window of the film</source>
      <translation>Ventana si&amp;guiente de la radiografía</translation>
    </message>
    <message>
      <source>&amp;Open films…</source>
      <translation>&amp;Abrir radiografías…</translation>
    </message>
    <message>
      <source>&amp;Previous film</source>
      <translation>Radiografía a&amp;nterior</translation>
    </message>
    <message>
      <source>&amp;Previous stage</source>
      <translation>Etapa &amp;anterior</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Salir</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Rehacer</translation>
    </message>
    <message>
      <source>&amp;Reset the view</source>
      <translation>&amp;Restablecer la vista</translation>
    </message>
    <message>
      <source>&amp;Search the list</source>
      <translation>&amp;Buscar en la lista</translation>
    </message>
    <message>
      <source>&amp;Stages</source>
      <translation>E&amp;tapas</translation>
    </message>
    <message>
      <source>&amp;Stages and diagnosis</source>
      <translation>E&amp;tapas y diagnóstico</translation>
    </message>
    <message>
      <source>&amp;Take this knee away</source>
      <translation>&amp;Quitar esta rodilla</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>&amp;Herramientas</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Deshacer</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ver</translation>
    </message>
    <message>
      <source>&amp;Window and level</source>
      <translation>&amp;Ventana y nivel</translation>
    </message>
    <message>
      <source>&amp;Window/level with the left button</source>
      <translation>&amp;Ventana/nivel con el botón izquierdo</translation>
    </message>
    <message>
      <source>Change &amp;by hand</source>
      <translation>&amp;Modificar a mano</translation>
    </message>
    <message>
      <source>Close &amp;all films</source>
      <translation>Cerrar &amp;todas las radiografías</translation>
    </message>
    <message>
      <source>Colours of the s&amp;ystem</source>
      <translation>Colores del &amp;sistema</translation>
    </message>
    <message>
      <source>Film’s &amp;overlays</source>
      <translation>&amp;Superposiciones de la radiografía</translation>
    </message>
    <message>
      <source>Full scr&amp;een</source>
      <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
      <source>Make the region larger</source>
      <translation>Agrandar la región</translation>
    </message>
    <message>
      <source>Make the region smaller</source>
      <translation>Reducir la región</translation>
    </message>
    <message>
      <source>Move the region down</source>
      <translation>Mover la región hacia abajo</translation>
    </message>
    <message>
      <source>Move the region left</source>
      <translation>Mover la región hacia la izquierda</translation>
    </message>
    <message>
      <source>Move the region right</source>
      <translation>Mover la región hacia la derecha</translation>
    </message>
    <message>
      <source>Move the region up</source>
      <translation>Mover la región hacia arriba</translation>
    </message>
    <message>
      <source>Next fra&amp;me</source>
      <translation>Fotograma sig&amp;uiente</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
      <source>Open f&amp;older…</source>
      <translation>Abrir car&amp;peta…</translation>
    </message>
    <message>
      <source>Previous f&amp;rame</source>
      <translation>Fotograma ant&amp;erior</translation>
    </message>
    <message>
      <source>Re&amp;store what was found</source>
      <translation>&amp;Restablecer lo detectado</translation>
    </message>
    <message>
      <source>Show regions and land&amp;marks</source>
      <translation>&amp;Mostrar regiones y puntos de referencia</translation>
    </message>
    <message>
      <source>St&amp;udies</source>
      <translation>Est&amp;udios</translation>
    </message>
    <message>
      <source>Zoom i&amp;n</source>
      <translation>A&amp;mpliar</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Reducir</translation>
    </message>
  </context>
  <context>
    <name>BoxCanvas</name>
    <message>
      <source>Film, with boxes that are blacked out</source>
      <translation>Radiografía con recuadros que se tapan en negro</translation>
    </message>
    <message>
      <source>Insert adds a box, arrows move it, Shift with arrows resizes it, Delete takes it away.</source>
      <translation>Insert añade un recuadro, las flechas lo mueven, Shift con las flechas cambia su tamaño, Delete lo quita.</translation>
    </message>
  </context>
  <context>
    <name>CardDialog</name>
    <message>
      <source>Model card</source>
      <translation>Ficha del modelo</translation>
    </message>
  </context>
  <context>
    <name>CardFeature</name>
    <message>
      <source>&amp;Model card…</source>
      <translation>&amp;Ficha del modelo…</translation>
    </message>
    <message>
      <source>No model was loaded yet.</source>
      <translation>Aún no se ha cargado ningún modelo.</translation>
    </message>
    <message>
      <source>Open a film first ({key:open}).</source>
      <translation>Abra primero una radiografía ({key:open}).</translation>
    </message>
    <message>
      <source>There is no model.</source>
      <translation>No hay ningún modelo.</translation>
    </message>
  </context>
  <context>
    <name>ChoicesPanel</name>
    <message>
      <source>&amp;DICOM, de-identified</source>
      <translation>&amp;DICOM, desidentificado</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>&amp;Exportar</translation>
    </message>
    <message>
      <source>&amp;JPEG, 8 bits</source>
      <translation>&amp;JPEG, 8 bits</translation>
    </message>
    <message>
      <source>&amp;PNG, as deep as the film</source>
      <translation>&amp;PNG, con la profundidad de la radiografía</translation>
    </message>
    <message>
      <source>&amp;TIFF, as deep as the film</source>
      <translation>&amp;TIFF, con la profundidad de la radiografía</translation>
    </message>
    <message>
      <source>&amp;With regions, landmarks and result (8 bits, colour)</source>
      <translation>&amp;Con regiones, puntos de referencia y resultado (8 bits, color)</translation>
    </message>
    <message>
      <source>All &amp;listed films ({n:,})</source>
      <translation>Todas las radiografías &amp;listadas ({n:,})</translation>
    </message>
    <message>
      <source>As on the &amp;screen</source>
      <translation>Como en la pa&amp;ntalla</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Files are called film-0001, film-0002, …; none is overwritten.</source>
      <translation>Los archivos se llaman film-0001, film-0002, …; no se sobrescribe ninguno.</translation>
    </message>
    <message>
      <source>Folder for exported films</source>
      <translation>Carpeta para las radiografías exportadas</translation>
    </message>
    <message>
      <source>Grays of pictures</source>
      <translation>Grises de las imágenes</translation>
    </message>
    <message>
      <source>I &amp;have looked: no text is left that tells whose it is</source>
      <translation>He &amp;revisado: no queda texto que revele de quién es</translation>
    </message>
    <message>
      <source>Only of the film on the screen, which was analysed</source>
      <translation>Solo de la radiografía en pantalla, que ya está analizada</translation>
    </message>
    <message>
      <source>Progress of the export</source>
      <translation>Progreso de la exportación</translation>
    </message>
    <message>
      <source>Stopping after the film that is being written.</source>
      <translation>Se detendrá tras la radiografía que se está escribiendo.</translation>
    </message>
    <message>
      <source>The whole ran&amp;ge</source>
      <translation>Todo el ran&amp;go</translation>
    </message>
    <message>
      <source>This &amp;film</source>
      <translation>Esta radiografí&amp;a</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Qué</translation>
    </message>
    <message>
      <source>Which</source>
      <translation>Cuáles</translation>
    </message>
    <message>
      <source>With the heat &amp;map (8 bits, colour)</source>
      <translation>Con el &amp;mapa de calor (8 bits, color)</translation>
    </message>
    <message>
      <source>With what was drawn &amp;on the film (8 bits, colour)</source>
      <translation>Con lo di&amp;bujado sobre la radiografía (8 bits, color)</translation>
    </message>
    <message>
      <source>Words that were written there may name a patient; they are left out while the patient is hidden</source>
      <translation>Las palabras escritas allí pueden nombrar a un paciente; se omiten mientras el paciente esté oculto</translation>
    </message>
  </context>
  <context>
    <name>ClassTable</name>
    <message>
      <source>by the film alone {p}</source>
      <translation>solo por la radiografía {p}</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Commands</source>
      <translation>Comandos</translation>
    </message>
    <message>
      <source>Commands found</source>
      <translation>Comandos encontrados</translation>
    </message>
    <message>
      <source>No command is called so.</source>
      <translation>Ningún comando se llama así.</translation>
    </message>
    <message>
      <source>Search commands</source>
      <translation>Buscar comandos</translation>
    </message>
  </context>
  <context>
    <name>CompareBar</name>
    <message>
      <source>A divider parts the two ({key:swipe})</source>
      <translation>Un divisor separa las dos ({key:swipe})</translation>
    </message>
    <message>
      <source>Colours from −{reach}, blue, over 0, dark, to +{reach}, orange</source>
      <translation>Colores de −{reach}, azul, pasando por 0, oscuro, a +{reach}, naranja</translation>
    </message>
    <message>
      <source>Comparison of two stages</source>
      <translation>Comparación de dos etapas</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Diferencia</translation>
    </message>
    <message>
      <source>Large stage</source>
      <translation>Etapa grande</translation>
    </message>
    <message>
      <source>Stage to compare with</source>
      <translation>Etapa con la que comparar</translation>
    </message>
    <message>
      <source>Swipe</source>
      <translation>Cortina</translation>
    </message>
    <message>
      <source>The large one minus the other ({key:difference})</source>
      <translation>La grande menos la otra ({key:difference})</translation>
    </message>
    <message>
      <source>What is seen</source>
      <translation>Qué se ve</translation>
    </message>
    <message>
      <source>with</source>
      <translation>con</translation>
    </message>
  </context>
  <context>
    <name>CompareDesk</name>
    <message>
      <source>Blink between the two ({key:blink}).</source>
      <translation>Alternar entre las dos ({key:blink}).</translation>
    </message>
    <message>
      <source>Hatched: one of the two has no pixels there.</source>
      <translation>Rayado: una de las dos no tiene píxeles ahí.</translation>
    </message>
    <message>
      <source>Largest {largest}; the scale holds 99.5 % of the pixels.</source>
      <translation>Máxima {largest}; la escala abarca el 99,5 % de los píxeles.</translation>
    </message>
    <message>
      <source>Left {one}, right {other}. Drag the line, or move it ({key:divider_left}, {key:divider_right}).</source>
      <translation>Izquierda {one}, derecha {other}. Arrastre la línea o muévala ({key:divider_left}, {key:divider_right}).</translation>
    </message>
    <message>
      <source>One of the two has no pixel here.</source>
      <translation>Una de las dos no tiene píxel aquí.</translation>
    </message>
    <message>
      <source>Subtracting…</source>
      <translation>Restando…</translation>
    </message>
    <message>
      <source>The two are the same wherever both have pixels.</source>
      <translation>Las dos son iguales allí donde ambas tienen píxeles.</translation>
    </message>
    <message>
      <source>The two have different scales of gray.</source>
      <translation>Las dos tienen escalas de gris distintas.</translation>
    </message>
    <message>
      <source>The two share no pixel of the film.</source>
      <translation>Las dos no comparten ningún píxel de la radiografía.</translation>
    </message>
    <message>
      <source>{one} {a:.3f}   {other} {b:.3f}   difference {by}</source>
      <translation>{one} {a:.3f}   {other} {b:.3f}   diferencia {by}</translation>
    </message>
    <message>
      <source>{stage} (exploratory)</source>
      <translation>{stage} (exploratorio)</translation>
    </message>
    <message>
      <source>{stage} is not there yet.</source>
      <translation>{stage} aún no está disponible.</translation>
    </message>
  </context>
  <context>
    <name>CompareFeature</name>
    <message>
      <source>&amp;Keep this film for comparison</source>
      <translation>&amp;Conservar esta radiografía para comparar</translation>
    </message>
    <message>
      <source>Film kept for comparison</source>
      <translation>Radiografía conservada para comparar</translation>
    </message>
    <message>
      <source>Film kept for comparison, enlarged</source>
      <translation>Radiografía conservada para comparar, ampliada</translation>
    </message>
    <message>
      <source>KEPT</source>
      <translation>CONSERVADA</translation>
    </message>
    <message>
      <source>Open another one to compare; both move together. It can be taken away ({key:compare}).</source>
      <translation>Abra otra para comparar; ambas se mueven a la vez. Se puede quitar ({key:compare}).</translation>
    </message>
    <message>
      <source>This film is kept at the left.</source>
      <translation>Esta radiografía se conserva a la izquierda.</translation>
    </message>
    <message>
      <source>{name}; the diagnosis is not of this film</source>
      <translation>{name}; el diagnóstico no es de esta radiografía</translation>
    </message>
  </context>
  <context>
    <name>CrashDialog</name>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Copiar</translation>
    </message>
    <message>
      <source>&amp;Forget</source>
      <translation>&amp;Eliminar</translation>
    </message>
    <message>
      <source>&amp;Save…</source>
      <translation>&amp;Guardar…</translation>
    </message>
    <message>
      <source>Crash report</source>
      <translation>Informe de fallo</translation>
    </message>
    <message>
      <source>OsteoViewer ended unexpectedly. This is all that was kept of it: where in the program that was, and versions. It holds no names of files or patients, and it is sent nowhere.</source>
      <translation>OsteoViewer se cerró de forma inesperada. Esto es todo lo que se guardó de ello: en qué punto del programa ocurrió, y las versiones. No contiene nombres de archivos ni de pacientes, y no se envía a ninguna parte.</translation>
    </message>
    <message>
      <source>Save the crash report</source>
      <translation>Guardar el informe de fallo</translation>
    </message>
  </context>
  <context>
    <name>CrashFeature</name>
    <message>
      <source>&amp;Crash report…</source>
      <translation>Informe de &amp;fallo…</translation>
    </message>
    <message>
      <source>Check that your log folder can be written to.</source>
      <translation>Compruebe que se pueda escribir en su carpeta de registro.</translation>
    </message>
    <message>
      <source>The crash report could not be deleted.</source>
      <translation>No se pudo eliminar el informe de fallo.</translation>
    </message>
    <message>
      <source>The crash report is deleted.</source>
      <translation>El informe de fallo se ha eliminado.</translation>
    </message>
    <message>
      <source>The crash report is saved.</source>
      <translation>El informe de fallo se ha guardado.</translation>
    </message>
    <message>
      <source>There is no crash report.</source>
      <translation>No hay ningún informe de fallo.</translation>
    </message>
  </context>
  <context>
    <name>CrashOffer</name>
    <message>
      <source>Help &gt; Crash report shows what is known of it; it was sent nowhere.</source>
      <translation>Ayuda &gt; Informe de fallo muestra lo que se sabe de ello; no se ha enviado a ninguna parte.</translation>
    </message>
    <message>
      <source>OsteoViewer ended unexpectedly the last time.</source>
      <translation>OsteoViewer se cerró de forma inesperada la última vez.</translation>
    </message>
  </context>
  <context>
    <name>DiagnosisPanel</name>
    <message>
      <source>Age, sex, height and weight of the patient</source>
      <translation>Edad, sexo, talla y peso del paciente</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>Analizar de nuevo</translation>
    </message>
    <message>
      <source>Analyse again ({key:again})</source>
      <translation>Analizar de nuevo ({key:again})</translation>
    </message>
    <message>
      <source>Analysing</source>
      <translation>Analizando</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Cancelado</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>Indeterminado</translation>
    </message>
    <message>
      <source>Diagnosis, for research use only: {word}. Probabilities: {numbers}. {doubt}</source>
      <translation>Diagnóstico, solo para uso en investigación: {word}. Probabilidades: {numbers}. {doubt}</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>Mapa de calor</translation>
    </message>
    <message>
      <source>Heat map over the film</source>
      <translation>Mapa de calor sobre la radiografía</translation>
    </message>
    <message>
      <source>It can be cancelled ({key:cancel}).</source>
      <translation>Se puede cancelar ({key:cancel}).</translation>
    </message>
    <message>
      <source>Knee</source>
      <translation>Rodilla</translation>
    </message>
    <message>
      <source>Model and time</source>
      <translation>Modelo y tiempo</translation>
    </message>
    <message>
      <source>Model card</source>
      <translation>Ficha del modelo</translation>
    </message>
    <message>
      <source>No diagnosis</source>
      <translation>Sin diagnóstico</translation>
    </message>
    <message>
      <source>Not analysed</source>
      <translation>Sin analizar</translation>
    </message>
    <message>
      <source>Open a film to have it analysed.</source>
      <translation>Abra una radiografía para analizarla.</translation>
    </message>
    <message>
      <source>Patient…</source>
      <translation>Paciente…</translation>
    </message>
    <message>
      <source>Reading the film</source>
      <translation>Leyendo la radiografía</translation>
    </message>
    <message>
      <source>Research use only</source>
      <translation>Solo para uso en investigación</translation>
    </message>
    <message>
      <source>The analysis was stopped before its end.</source>
      <translation>El análisis se detuvo antes de terminar.</translation>
    </message>
    <message>
      <source>Used beside the film: {used}. By the film alone (|): {numbers}.</source>
      <translation>Usado además de la radiografía: {used}. Solo por la radiografía (|): {numbers}.</translation>
    </message>
    <message>
      <source>What is known of the patient</source>
      <translation>Datos conocidos del paciente</translation>
    </message>
    <message>
      <source>With exploratory parameters</source>
      <translation>Con parámetros exploratorios</translation>
    </message>
  </context>
  <context>
    <name>DiagnosisPresenter</name>
    <message>
      <source>EXPLORATORY, {knee}</source>
      <translation>EXPLORATORIO, {knee}</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>analizando</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>cancelado</translation>
    </message>
    <message>
      <source>no diagnosis</source>
      <translation>sin diagnóstico</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>sin analizar</translation>
    </message>
    <message>
      <source>{name}, by hand</source>
      <translation>{name}, manual</translation>
    </message>
    <message>
      <source>{name}, exploratory</source>
      <translation>{name}, exploratorio</translation>
    </message>
    <message>
      <source>{word}, by hand</source>
      <translation>{word}, manual</translation>
    </message>
  </context>
  <context>
    <name>ExploratoryNote</name>
    <message>
      <source>Exploratory: not the model’s own pipeline</source>
      <translation>Exploratorio: no es la cadena de procesamiento del modelo</translation>
    </message>
    <message>
      <source>Go back to the model’s own pipeline</source>
      <translation>Volver a la cadena de procesamiento del modelo</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Restablecer</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message>
      <source>Reading the film…</source>
      <translation>Leyendo la radiografía…</translation>
    </message>
    <message>
      <source>This film is drawn; it has no file that could be de-identified.</source>
      <translation>Esta radiografía es sintética; no tiene archivo que desidentificar.</translation>
    </message>
    <message>
      <source>This film is no DICOM file.</source>
      <translation>Esta radiografía no es un archivo DICOM.</translation>
    </message>
  </context>
  <context>
    <name>ExportFeature</name>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exportar…</translation>
    </message>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>Abra una primero ({key:open}).</translation>
    </message>
    <message>
      <source>There is no film to export.</source>
      <translation>No hay ninguna radiografía que exportar.</translation>
    </message>
  </context>
  <context>
    <name>FullScreenFeature</name>
    <message>
      <source>Leave the full screen</source>
      <translation>Salir de la pantalla completa</translation>
    </message>
  </context>
  <context>
    <name>GraysFeature</name>
    <message>
      <source>Change window and level</source>
      <translation>Cambiar ventana y nivel</translation>
    </message>
    <message>
      <source>Open a film first ({key:open}).</source>
      <translation>Abra primero una radiografía ({key:open}).</translation>
    </message>
    <message>
      <source>There is no picture yet.</source>
      <translation>Todavía no hay ninguna imagen.</translation>
    </message>
    <message>
      <source>Window and &amp;level…</source>
      <translation>Ventana y &amp;nivel…</translation>
    </message>
  </context>
  <context>
    <name>GraysPopup</name>
    <message>
      <source>In the values of the file, here from {low} to {high}</source>
      <translation>En los valores del archivo, aquí de {low} a {high}</translation>
    </message>
    <message>
      <source>Level (middle)</source>
      <translation>Nivel (centro)</translation>
    </message>
    <message>
      <source>Of grays from 0 to 1</source>
      <translation>En grises de 0 a 1</translation>
    </message>
    <message>
      <source>Window (width)</source>
      <translation>Ventana (ancho)</translation>
    </message>
    <message>
      <source>Window and level</source>
      <translation>Ventana y nivel</translation>
    </message>
  </context>
  <context>
    <name>HeatBar</name>
    <message>
      <source>Class of the heat map</source>
      <translation>Clase del mapa de calor</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>HEAT MAP</source>
      <translation>MAPA DE CALOR</translation>
    </message>
    <message>
      <source>Hide the heat map ({key:heat})</source>
      <translation>Ocultar el mapa de calor ({key:heat})</translation>
    </message>
    <message>
      <source>How much the probability of {word}, by the film alone, falls when this place is hidden.</source>
      <translation>Cuánto baja la probabilidad de «{word}», solo por la radiografía, al tapar esta zona.</translation>
    </message>
    <message>
      <source>It shows which parts of the picture the score rests on, not where bone is lost; it can be wrong.</source>
      <translation>Muestra en qué partes de la imagen se apoya la puntuación, no dónde se ha perdido hueso; puede equivocarse.</translation>
    </message>
    <message>
      <source>Kind of heat map</source>
      <translation>Tipo de mapa de calor</translation>
    </message>
    <message>
      <source>Make the heat map again</source>
      <translation>Volver a generar el mapa de calor</translation>
    </message>
    <message>
      <source>Opacity of the heat map</source>
      <translation>Opacidad del mapa de calor</translation>
    </message>
    <message>
      <source>Progress of the heat map</source>
      <translation>Progreso del mapa de calor</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Stop the heat map ({key:cancel})</source>
      <translation>Detener el mapa de calor ({key:cancel})</translation>
    </message>
    <message>
      <source>The score of {word} at each place; that of the knee is their mean plus a constant.</source>
      <translation>La puntuación de «{word}» en cada punto; la de la rodilla es su media más una constante.</translation>
    </message>
    <message>
      <source>loss of probability of {word}</source>
      <translation>pérdida de probabilidad de «{word}»</translation>
    </message>
    <message>
      <source>most probable</source>
      <translation>la más probable</translation>
    </message>
    <message>
      <source>score of {word}</source>
      <translation>puntuación de «{word}»</translation>
    </message>
  </context>
  <context>
    <name>HeatFeature</name>
    <message>
      <source>&amp;Heat map</source>
      <translation>Mapa de &amp;calor</translation>
    </message>
    <message>
      <source>Being made.</source>
      <translation>Generándose.</translation>
    </message>
    <message>
      <source>Go back to it first (Stages, Back to the model’s own pipeline).</source>
      <translation>Vuelva primero a ella (Etapas, Volver a la cadena de procesamiento del modelo).</translation>
    </message>
    <message>
      <source>It begins when the analysis is done.</source>
      <translation>Empezará cuando termine el análisis.</translation>
    </message>
    <message>
      <source>No heat map: this knee has no diagnosis.</source>
      <translation>No hay mapa de calor: esta rodilla no tiene diagnóstico.</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Detenido.</translation>
    </message>
    <message>
      <source>The heat map is of the model’s own pipeline.</source>
      <translation>El mapa de calor corresponde a la cadena de procesamiento del modelo.</translation>
    </message>
    <message>
      <source>class activation</source>
      <translation>activación de clase</translation>
    </message>
    <message>
      <source>occlusion</source>
      <translation>oclusión</translation>
    </message>
  </context>
  <context>
    <name>HeatScale</name>
    <message>
      <source>Colour scale from {low} to {high}</source>
      <translation>Escala de color de {low} a {high}</translation>
    </message>
  </context>
  <context>
    <name>HistogramDesk</name>
    <message>
      <source>As measured: old across, new up</source>
      <translation>Medido: valor anterior en horizontal, nuevo en vertical</translation>
    </message>
    <message>
      <source>Histogram</source>
      <translation>Histograma</translation>
    </message>
    <message>
      <source>No curve: a new value depends on neighbours too.</source>
      <translation>Sin curva: el valor nuevo depende también de los píxeles vecinos.</translation>
    </message>
    <message>
      <source>Nothing comes before the film.</source>
      <translation>No hay nada antes de la radiografía.</translation>
    </message>
    <message>
      <source>Values: {stage}</source>
      <translation>Valores: {stage}</translation>
    </message>
    <message>
      <source>exploratory: {stage}</source>
      <translation>exploratorio: {stage}</translation>
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
      <translation>Barras: cuántos píxeles tienen cada valor; la más alta, recortada. Línea: el gris con que se muestra.</translation>
    </message>
    <message>
      <source>Histogram</source>
      <translation>Histograma</translation>
    </message>
    <message>
      <source>{zeros:.0f} % are 0; of the others 90 % lie in {low:.3f} to {high:.3f}</source>
      <translation>El {zeros:.0f} % son 0; de los demás, el 90 % está entre {low:.3f} y {high:.3f}</translation>
    </message>
  </context>
  <context>
    <name>ImageView</name>
    <message>
      <source>   pixel size unknown</source>
      <translation>   tamaño de píxel desconocido</translation>
    </message>
    <message>
      <source>   pixel {size} mm ({provenance})</source>
      <translation>   píxel {size} mm ({provenance})</translation>
    </message>
    <message>
      <source>BY HAND</source>
      <translation>MANUAL</translation>
    </message>
    <message>
      <source>Dense is dark</source>
      <translation>Lo denso se ve oscuro</translation>
    </message>
    <message>
      <source>Dragging changes window and level</source>
      <translation>Al arrastrar se cambian la ventana y el nivel</translation>
    </message>
    <message>
      <source>EXPLORATORY</source>
      <translation>EXPLORATORIO</translation>
    </message>
    <message>
      <source>Exploratory: not the model’s own pipeline</source>
      <translation>Exploratorio: no es la cadena de procesamiento del modelo</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Radiografía</translation>
    </message>
    <message>
      <source>Film, enlarged</source>
      <translation>Radiografía, ampliada</translation>
    </message>
    <message>
      <source>INVERTED</source>
      <translation>INVERTIDA</translation>
    </message>
    <message>
      <source>Open films</source>
      <translation>Abrir radiografías</translation>
    </message>
    <message>
      <source>Open films…</source>
      <translation>Abrir radiografías…</translation>
    </message>
    <message>
      <source>POLARITY CORRECTED</source>
      <translation>POLARIDAD CORREGIDA</translation>
    </message>
    <message>
      <source>Place and value under the cursor</source>
      <translation>Posición y valor bajo el cursor</translation>
    </message>
    <message>
      <source>SYNTHETIC</source>
      <translation>SINTÉTICA</translation>
    </message>
    <message>
      <source>The file shows bone dark and says nothing of it; the program exchanged dark and bright</source>
      <translation>El archivo muestra el hueso oscuro y no lo indica; el programa ha intercambiado claro y oscuro</translation>
    </message>
    <message>
      <source>The regions of this film were changed by hand</source>
      <translation>Las regiones de esta radiografía se han modificado a mano</translation>
    </message>
    <message>
      <source>This film was drawn by the program</source>
      <translation>Esta radiografía la ha generado el programa</translation>
    </message>
    <message>
      <source>W/L</source>
      <translation>W/L</translation>
    </message>
    <message>
      <source>Window and level: {numbers}</source>
      <translation>Ventana y nivel: {numbers}</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Zoom</translation>
    </message>
    <message>
      <source>x {x}  y {y}  value {value}</source>
      <translation>x {x}  y {y}  valor {value}</translation>
    </message>
    <message>
      <source>zoom {percent:.0f} %</source>
      <translation>zoom {percent:.0f} %</translation>
    </message>
    <message>
      <source>{h} high × {w} wide</source>
      <translation>{h} de alto × {w} de ancho</translation>
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
      <translation>&amp;Comparar dos etapas</translation>
    </message>
    <message>
      <source>&amp;Difference of two stages</source>
      <translation>&amp;Diferencia entre dos etapas</translation>
    </message>
    <message>
      <source>&amp;Histogram</source>
      <translation>&amp;Histograma</translation>
    </message>
    <message>
      <source>&amp;Play through the stages</source>
      <translation>&amp;Reproducir las etapas</translation>
    </message>
    <message>
      <source>&amp;Swipe between two stages</source>
      <translation>C&amp;ortina entre dos etapas</translation>
    </message>
    <message>
      <source>&amp;Try parameters</source>
      <translation>&amp;Probar parámetros</translation>
    </message>
    <message>
      <source>Back to the &amp;model’s own pipeline</source>
      <translation>&amp;Volver a la cadena de procesamiento del modelo</translation>
    </message>
    <message>
      <source>Copy the &amp;record of the pipeline</source>
      <translation>Copiar el registro de la cade&amp;na de procesamiento</translation>
    </message>
    <message>
      <source>Move the divider left</source>
      <translation>Mover el divisor a la izquierda</translation>
    </message>
    <message>
      <source>Move the divider right</source>
      <translation>Mover el divisor a la derecha</translation>
    </message>
  </context>
  <context>
    <name>KeepingFeature</name>
    <message>
      <source>Delete</source>
      <translation>Eliminar</translation>
    </message>
    <message>
      <source>Delete all regions by hand, verdicts, marks and views that were kept of all films?</source>
      <translation>¿Eliminar todas las regiones manuales, valoraciones, marcas y vistas guardadas de todas las radiografías?</translation>
    </message>
    <message>
      <source>E&amp;xport what was kept…</source>
      <translation>E&amp;xportar lo guardado…</translation>
    </message>
    <message>
      <source>Export the a&amp;udit record…</source>
      <translation>Exportar el registro de a&amp;uditoría…</translation>
    </message>
    <message>
      <source>Export the audit record</source>
      <translation>Exportar el registro de auditoría</translation>
    </message>
    <message>
      <source>Export what was kept</source>
      <translation>Exportar lo guardado</translation>
    </message>
    <message>
      <source>Forget what was kept</source>
      <translation>Olvidar lo guardado</translation>
    </message>
    <message>
      <source>Forget what was kept of a&amp;ll films…</source>
      <translation>Olvidar lo guardado de to&amp;das las radiografías…</translation>
    </message>
    <message>
      <source>Forget what was kept of this &amp;film</source>
      <translation>Olvidar lo guardado de esta radio&amp;grafía</translation>
    </message>
    <message>
      <source>I&amp;mport what was kept…</source>
      <translation>&amp;Importar lo guardado…</translation>
    </message>
    <message>
      <source>Import what was kept</source>
      <translation>Importar lo guardado</translation>
    </message>
    <message>
      <source>New: {added}. Newer there: {replaced}. Newer here: {left}. The same: {same}.</source>
      <translation>Nuevos: {added}. Más recientes allí: {replaced}. Más recientes aquí: {left}. Iguales: {same}.</translation>
    </message>
    <message>
      <source>No row was changed or is missing.</source>
      <translation>No se ha modificado ni falta ninguna fila.</translation>
    </message>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>Abra una primero ({key:open}).</translation>
    </message>
    <message>
      <source>Rows that were changed or are missing: {n}.</source>
      <translation>Filas modificadas o que faltan: {n}.</translation>
    </message>
    <message>
      <source>Table (*.csv);;JSON lines (*.jsonl)</source>
      <translation>Tabla (*.csv);;Líneas JSON (*.jsonl)</translation>
    </message>
    <message>
      <source>The audit record is exported, but it is not whole.</source>
      <translation>El registro de auditoría se ha exportado, pero no está íntegro.</translation>
    </message>
    <message>
      <source>The audit record is exported.</source>
      <translation>El registro de auditoría se ha exportado.</translation>
    </message>
    <message>
      <source>The older ones are kept out of use.</source>
      <translation>Los más antiguos se conservan sin usarse.</translation>
    </message>
    <message>
      <source>There is no film open.</source>
      <translation>No hay ninguna radiografía abierta.</translation>
    </message>
    <message>
      <source>This cannot be undone. The films themselves and the audit record stay. You can export it first.</source>
      <translation>Esto no se puede deshacer. Las radiografías y el registro de auditoría se conservan. Puede exportarlo antes.</translation>
    </message>
    <message>
      <source>Topics: {n}.</source>
      <translation>Elementos: {n}.</translation>
    </message>
    <message>
      <source>What was kept is exported.</source>
      <translation>Lo guardado se ha exportado.</translation>
    </message>
    <message>
      <source>What was kept is imported.</source>
      <translation>Lo guardado se ha importado.</translation>
    </message>
    <message>
      <source>What was kept of all films is deleted.</source>
      <translation>Se ha eliminado lo guardado de todas las radiografías.</translation>
    </message>
    <message>
      <source>What was kept of this film is deleted.</source>
      <translation>Se ha eliminado lo guardado de esta radiografía.</translation>
    </message>
    <message>
      <source>What you do from now on is kept again.</source>
      <translation>Lo que haga a partir de ahora se volverá a guardar.</translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>&amp;All standard keys</source>
      <translation>T&amp;odas las teclas estándar</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>&amp;Cerrar</translation>
    </message>
    <message>
      <source>&amp;Leave as it is</source>
      <translation>&amp;Dejar como está</translation>
    </message>
    <message>
      <source>&amp;No key</source>
      <translation>&amp;Ninguna tecla</translation>
    </message>
    <message>
      <source>&amp;Standard key</source>
      <translation>Tecla &amp;estándar</translation>
    </message>
    <message>
      <source>Choose its knee</source>
      <translation>Elegir su rodilla</translation>
    </message>
    <message>
      <source>Choose what is drawn; a drag moves it or its point</source>
      <translation>Elegir lo dibujado; al arrastrar se mueve o se mueve su punto</translation>
    </message>
    <message>
      <source>Click on a line or its label</source>
      <translation>Clic en una línea o en su rótulo</translation>
    </message>
    <message>
      <source>Click on a region</source>
      <translation>Clic en una región</translation>
    </message>
    <message>
      <source>Double click</source>
      <translation>Doble clic</translation>
    </message>
    <message>
      <source>Double click on a line or its label</source>
      <translation>Doble clic en una línea o en su rótulo</translation>
    </message>
    <message>
      <source>Drag with the left button</source>
      <translation>Arrastrar con el botón izquierdo</translation>
    </message>
    <message>
      <source>Drag with the right button</source>
      <translation>Arrastrar con el botón derecho</translation>
    </message>
    <message>
      <source>Fit the film</source>
      <translation>Ajustar la radiografía</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Tecla</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Teclas</translation>
    </message>
    <message>
      <source>Move the film, or the region with handles</source>
      <translation>Mover la radiografía, o la región con tiradores</translation>
    </message>
    <message>
      <source>New keys for the chosen command</source>
      <translation>Nuevas teclas para el comando elegido</translation>
    </message>
    <message>
      <source>New keys for “{command}”</source>
      <translation>Nuevas teclas para «{command}»</translation>
    </message>
    <message>
      <source>Press the keys in the field.</source>
      <translation>Pulse las teclas en el campo.</translation>
    </message>
    <message>
      <source>S&amp;wap</source>
      <translation>&amp;Intercambiar</translation>
    </message>
    <message>
      <source>Search commands</source>
      <translation>Buscar comandos</translation>
    </message>
    <message>
      <source>The mouse stays as it is.</source>
      <translation>El ratón no cambia.</translation>
    </message>
    <message>
      <source>This key moves between the controls and presses them. Choose another.</source>
      <translation>Esta tecla sirve para moverse entre los controles y pulsarlos. Elija otra.</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>Qué hace</translation>
    </message>
    <message>
      <source>Wheel</source>
      <translation>Rueda</translation>
    </message>
    <message>
      <source>Window (sideways) and level (up and down)</source>
      <translation>Ventana (a los lados) y nivel (arriba y abajo)</translation>
    </message>
    <message>
      <source>Write on it</source>
      <translation>Escribir en él</translation>
    </message>
    <message>
      <source>Zoom at the cursor</source>
      <translation>Zoom en el cursor</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>sin tecla</translation>
    </message>
    <message>
      <source>{keys} belongs to “{command}”. Swap the keys of the two?</source>
      <translation>{keys} pertenece a «{command}». ¿Intercambiar las teclas de los dos?</translation>
    </message>
    <message>
      <source>“{command}” has {keys} now.</source>
      <translation>«{command}» tiene ahora {keys}.</translation>
    </message>
  </context>
  <context>
    <name>KeysFeature</name>
    <message>
      <source>&amp;Keys…</source>
      <translation>&amp;Teclas…</translation>
    </message>
  </context>
  <context>
    <name>KneeBar</name>
    <message>
      <source>Change by hand ({key:edit_region})</source>
      <translation>Modificar a mano ({key:edit_region})</translation>
    </message>
    <message>
      <source>Change the region of interest by hand</source>
      <translation>Modificar a mano la región de interés</translation>
    </message>
    <message>
      <source>Drag the box or its corners. Add a knee ({key:add_knee}), take one away ({key:delete}), undo ({key:undo}), or restore what was found ({key:reset_knees}).</source>
      <translation>Arrastre el recuadro o sus esquinas. Añada una rodilla ({key:add_knee}), quite una ({key:delete}), deshaga ({key:undo}) o restablezca lo encontrado ({key:reset_knees}).</translation>
    </message>
    <message>
      <source>KNEES</source>
      <translation>RODILLAS</translation>
    </message>
    <message>
      <source>None found</source>
      <translation>No se ha encontrado ninguna</translation>
    </message>
    <message>
      <source>Not looked for yet</source>
      <translation>Aún no se han buscado</translation>
    </message>
  </context>
  <context>
    <name>LanguageFeature</name>
    <message>
      <source>Language of the &amp;system</source>
      <translation>Idioma del &amp;sistema</translation>
    </message>
    <message>
      <source>The language changes when OsteoViewer is started the next time.</source>
      <translation>El idioma cambiará la próxima vez que se inicie OsteoViewer.</translation>
    </message>
    <message>
      <source>What you have done is kept.</source>
      <translation>Lo que ha hecho queda guardado.</translation>
    </message>
  </context>
  <context>
    <name>Lens</name>
    <message>
      <source>Magnifier</source>
      <translation>Lupa</translation>
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
      <translation>sin píxel</translation>
    </message>
  </context>
  <context>
    <name>LookFeature</name>
    <message>
      <source>&amp;Pixel for pixel (1:1)</source>
      <translation>&amp;Píxel a píxel (1:1)</translation>
    </message>
    <message>
      <source>E&amp;xchange left and right</source>
      <translation>Intercambiar i&amp;zquierda y derecha</translation>
    </message>
    <message>
      <source>It is as true as what the file says of its pixels and the system of its screen.</source>
      <translation>Es tan exacto como lo que el archivo indica de sus píxeles y el sistema de su pantalla.</translation>
    </message>
    <message>
      <source>Ma&amp;gnifier</source>
      <translation>&amp;Lupa</translation>
    </message>
    <message>
      <source>Magnify 2, 4 or 8 times</source>
      <translation>Ampliar 2, 4 u 8 veces</translation>
    </message>
    <message>
      <source>Rotate by 90° &amp;clockwise</source>
      <translation>&amp;Girar 90° en sentido horario</translation>
    </message>
    <message>
      <source>True si&amp;ze</source>
      <translation>Tamaño &amp;real</translation>
    </message>
    <message>
      <source>True size ({provenance}).</source>
      <translation>Tamaño real ({provenance}).</translation>
    </message>
    <message>
      <source>Window for all values</source>
      <translation>Ventana para todos los valores</translation>
    </message>
    <message>
      <source>Window for the bright part (bone)</source>
      <translation>Ventana para la parte clara (hueso)</translation>
    </message>
    <message>
      <source>Window for the dark part (soft tissue)</source>
      <translation>Ventana para la parte oscura (partes blandas)</translation>
    </message>
    <message>
      <source>Window for the whole film</source>
      <translation>Ventana para toda la radiografía</translation>
    </message>
    <message>
      <source>Window for what is s&amp;een</source>
      <translation>Ventana para lo visi&amp;ble</translation>
    </message>
    <message>
      <source>{words}  ·  reset ({key:reset})</source>
      <translation>{words}  ·  restablecer ({key:reset})</translation>
    </message>
  </context>
  <context>
    <name>LookPanel</name>
    <message>
      <source>&amp;Add a box</source>
      <translation>&amp;Añadir un recuadro</translation>
    </message>
    <message>
      <source>&amp;Next box</source>
      <translation>Recuadro &amp;siguiente</translation>
    </message>
    <message>
      <source>&amp;Remove the box</source>
      <translation>&amp;Quitar el recuadro</translation>
    </message>
    <message>
      <source>Arrows move it, Shift with arrows resizes it</source>
      <translation>Las flechas lo mueven; Shift con las flechas cambia su tamaño</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>Film to look at</source>
      <translation>Radiografía que revisar</translation>
    </message>
    <message>
      <source>Insert, or drag on the film</source>
      <translation>Insert, o arrastrar sobre la radiografía</translation>
    </message>
    <message>
      <source>Looked at {n} of {count} films.</source>
      <translation>Revisadas {n} de {count} radiografías.</translation>
    </message>
    <message>
      <source>Warning of text in the pixels</source>
      <translation>Aviso de texto en los píxeles</translation>
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
      <translation>Cierre otras ventanas e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>Open a folder of films</source>
      <translation>Abrir una carpeta de radiografías</translation>
    </message>
    <message>
      <source>Open films</source>
      <translation>Abrir radiografías</translation>
    </message>
    <message>
      <source>OsteoViewer</source>
      <translation>OsteoViewer</translation>
    </message>
    <message>
      <source>The films themselves are untouched.</source>
      <translation>Las radiografías no se han tocado.</translation>
    </message>
    <message>
      <source>The list of studies could not be deleted.</source>
      <translation>No se ha podido eliminar la lista de estudios.</translation>
    </message>
    <message>
      <source>What was kept of listed studies is deleted.</source>
      <translation>Se ha eliminado lo guardado de los estudios listados.</translation>
    </message>
  </context>
  <context>
    <name>MeasureFeature</name>
    <message>
      <source>&amp;Delete what is chosen</source>
      <translation>&amp;Eliminar lo elegido</translation>
    </message>
    <message>
      <source>&amp;Put it in the middle of what is seen</source>
      <translation>&amp;Colocar en el centro de lo visible</translation>
    </message>
    <message>
      <source>&amp;Show annotations</source>
      <translation>&amp;Mostrar anotaciones</translation>
    </message>
    <message>
      <source>&amp;Write on it…</source>
      <translation>Escri&amp;bir en la anotación…</translation>
    </message>
    <message>
      <source>Choose the &amp;next annotation</source>
      <translation>Elegir la anotación &amp;siguiente</translation>
    </message>
    <message>
      <source>Move it {way}</source>
      <translation>Mover la anotación {way}</translation>
    </message>
    <message>
      <source>Move its last point {way}</source>
      <translation>Mover su último punto {way}</translation>
    </message>
    <message>
      <source>Show the patient ({key:privacy}) to change them.</source>
      <translation>Muestre los datos del paciente ({key:privacy}) para modificarlos.</translation>
    </message>
    <message>
      <source>Take &amp;all annotations away</source>
      <translation>&amp;Quitar todas las anotaciones</translation>
    </message>
    <message>
      <source>Text on the film</source>
      <translation>Texto sobre la radiografía</translation>
    </message>
    <message>
      <source>Texts on the film are hidden with the patient.</source>
      <translation>Los textos sobre la radiografía se ocultan con los datos del paciente.</translation>
    </message>
    <message>
      <source>What is written:</source>
      <translation>Lo escrito:</translation>
    </message>
    <message>
      <source>down</source>
      <translation>hacia abajo</translation>
    </message>
    <message>
      <source>left</source>
      <translation>hacia la izquierda</translation>
    </message>
    <message>
      <source>right</source>
      <translation>hacia la derecha</translation>
    </message>
    <message>
      <source>up</source>
      <translation>hacia arriba</translation>
    </message>
    <message>
      <source>{tool}: {how} It can be laid down ({key:cancel}).</source>
      <translation>{tool}: {how} La herramienta se puede soltar ({key:cancel}).</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Film, model and time</source>
      <translation>Radiografía, modelo y tiempo</translation>
    </message>
  </context>
  <context>
    <name>PagesPanel</name>
    <message>
      <source>&amp;Next page</source>
      <translation>Página &amp;siguiente</translation>
    </message>
    <message>
      <source>Page {n} of {count}</source>
      <translation>Página {n} de {count}</translation>
    </message>
    <message>
      <source>Page, as it is written</source>
      <translation>Página, tal como se escribe</translation>
    </message>
    <message>
      <source>Pre&amp;vious page</source>
      <translation>Página &amp;anterior</translation>
    </message>
  </context>
  <context>
    <name>PaletteFeature</name>
    <message>
      <source>&amp;Search commands…</source>
      <translation>&amp;Buscar comandos…</translation>
    </message>
    <message>
      <source>Search commands</source>
      <translation>Buscar comandos</translation>
    </message>
    <message>
      <source>not possible just now</source>
      <translation>no disponible en este momento</translation>
    </message>
    <message>
      <source>the film has no overlay</source>
      <translation>la radiografía no tiene superposiciones</translation>
    </message>
    <message>
      <source>{menu}, on</source>
      <translation>{menu}, activado</translation>
    </message>
  </context>
  <context>
    <name>ParameterPanel</name>
    <message>
      <source>Parameters</source>
      <translation>Parámetros</translation>
    </message>
    <message>
      <source>This stage has no parameters to try.</source>
      <translation>Esta etapa no tiene parámetros que probar.</translation>
    </message>
  </context>
  <context>
    <name>PatientDialog</name>
    <message>
      <source>As in the header</source>
      <translation>Como en la cabecera</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>Paciente</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rehacer</translation>
    </message>
    <message>
      <source>The model uses these beside the film. What you type in counts for this film only, is forgotten when it is closed, and is written to no file of the program.</source>
      <translation>El modelo usa estos datos además de la radiografía. Lo que introduzca vale solo para esta radiografía, se olvida al cerrarla y no se escribe en ningún archivo del programa.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Use these</source>
      <translation>Usar estos datos</translation>
    </message>
  </context>
  <context>
    <name>PatientFeature</name>
    <message>
      <source>&amp;Patient…</source>
      <translation>&amp;Paciente…</translation>
    </message>
    <message>
      <source>Age, sex, height and weight do not count.</source>
      <translation>La edad, el sexo, la talla y el peso no cuentan.</translation>
    </message>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>Abra una primero ({key:open}).</translation>
    </message>
    <message>
      <source>Patient hidden; what is known is used all the same.</source>
      <translation>Datos del paciente ocultos; lo que se conoce se usa de todos modos.</translation>
    </message>
    <message>
      <source>Show the patient first ({key:privacy}).</source>
      <translation>Muestre primero los datos del paciente ({key:privacy}).</translation>
    </message>
    <message>
      <source>The model uses nothing but the film.</source>
      <translation>El modelo no usa más que la radiografía.</translation>
    </message>
    <message>
      <source>The patient is hidden.</source>
      <translation>Los datos del paciente están ocultos.</translation>
    </message>
    <message>
      <source>There is no film whose patient could be typed in.</source>
      <translation>No hay ninguna radiografía cuyos datos del paciente introducir.</translation>
    </message>
  </context>
  <context>
    <name>PictureFeature</name>
    <message>
      <source>&amp;Copy the picture that is seen</source>
      <translation>&amp;Copiar la imagen que se ve</translation>
    </message>
    <message>
      <source>Nothing of the file’s header is in it. Look for names in the picture itself.</source>
      <translation>No contiene nada de la cabecera del archivo. Compruebe si hay nombres en la propia imagen.</translation>
    </message>
    <message>
      <source>Open a film first ({key:open}).</source>
      <translation>Abra primero una radiografía ({key:open}).</translation>
    </message>
    <message>
      <source>The picture that is seen is in the clipboard.</source>
      <translation>La imagen que se ve está en el portapapeles.</translation>
    </message>
    <message>
      <source>There is no picture to copy.</source>
      <translation>No hay ninguna imagen que copiar.</translation>
    </message>
  </context>
  <context>
    <name>PlayBar</name>
    <message>
      <source>Playing through the stages</source>
      <translation>Reproduciendo las etapas</translation>
    </message>
    <message>
      <source>Playing through the stages. It can be stopped ({key:blink}).</source>
      <translation>Reproduciendo las etapas. Se puede detener ({key:blink}).</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Stop playing through the stages</source>
      <translation>Detener la reproducción de las etapas</translation>
    </message>
  </context>
  <context>
    <name>Presenter</name>
    <message>
      <source>Analysing: {step}. It can be cancelled ({key:cancel}).</source>
      <translation>Analizando: {step}. Se puede cancelar ({key:cancel}).</translation>
    </message>
    <message>
      <source>Analysis finished</source>
      <translation>Análisis terminado</translation>
    </message>
    <message>
      <source>Analysis finished: this film cannot be judged</source>
      <translation>Análisis terminado: esta radiografía no se puede valorar</translation>
    </message>
    <message>
      <source>Cancelled. It can be analysed again ({key:again}).</source>
      <translation>Cancelado. Se puede analizar de nuevo ({key:again}).</translation>
    </message>
    <message>
      <source>It can be read again ({key:again}).</source>
      <translation>Se puede volver a leer ({key:again}).</translation>
    </message>
    <message>
      <source>No film is open</source>
      <translation>No hay ninguna radiografía abierta</translation>
    </message>
    <message>
      <source>Not analysed</source>
      <translation>Sin analizar</translation>
    </message>
    <message>
      <source>Open radiographs ({key:open}), or drop files or folders here.</source>
      <translation>Abra radiografías ({key:open}) o suelte aquí archivos o carpetas.</translation>
    </message>
    <message>
      <source>Reading was cancelled</source>
      <translation>Se ha cancelado la lectura</translation>
    </message>
    <message>
      <source>Reading {name}</source>
      <translation>Leyendo {name}</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>exploratory</source>
      <translation>exploratorio</translation>
    </message>
    <message>
      <source>exploratory: {details}</source>
      <translation>exploratorio: {details}</translation>
    </message>
    <message>
      <source>follows…</source>
      <translation>pendiente…</translation>
    </message>
    <message>
      <source>none</source>
      <translation>sin imagen</translation>
    </message>
    <message>
      <source>synthetic film</source>
      <translation>radiografía sintética</translation>
    </message>
    <message>
      <source>{c} × {r}</source>
      <translation>{c} × {r}</translation>
    </message>
    <message>
      <source>{size}, frame {n} of {count}</source>
      <translation>{size}, fotograma {n} de {count}</translation>
    </message>
  </context>
  <context>
    <name>Privacy</name>
    <message>
      <source>Film {n}</source>
      <translation>Radiografía {n}</translation>
    </message>
    <message>
      <source>Recent film {n}</source>
      <translation>Radiografía reciente {n}</translation>
    </message>
    <message>
      <source>the film</source>
      <translation>la radiografía</translation>
    </message>
  </context>
  <context>
    <name>ProblemsDialog</name>
    <message>
      <source>Not listed</source>
      <translation>No listados</translation>
    </message>
  </context>
  <context>
    <name>RecordCopier</name>
    <message>
      <source>Paste it where it is wanted.</source>
      <translation>Péguelo donde lo necesite.</translation>
    </message>
    <message>
      <source>The record of the pipeline is in the clipboard.</source>
      <translation>El registro de la cadena de procesamiento está en el portapapeles.</translation>
    </message>
    <message>
      <source>There is no record yet.</source>
      <translation>Aún no hay registro.</translation>
    </message>
    <message>
      <source>Wait until a film has been analysed.</source>
      <translation>Espere a que se analice una radiografía.</translation>
    </message>
  </context>
  <context>
    <name>ReportChoices</name>
    <message>
      <source>&amp;Heat maps</source>
      <translation>Mapas de ca&amp;lor</translation>
    </message>
    <message>
      <source>&amp;Parameters, times, model and hashes</source>
      <translation>&amp;Parámetros, tiempos, modelo y hashes</translation>
    </message>
    <message>
      <source>&amp;Stages</source>
      <translation>&amp;Etapas</translation>
    </message>
    <message>
      <source>Call &amp;films by their names, not their numbers</source>
      <translation>Llamar a las &amp;radiografías por su nombre, no por su número</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Contact sheet, a PN&amp;G picture</source>
      <translation>&amp;Hoja de contactos, imagen PNG</translation>
    </message>
    <message>
      <source>Files get names that say nothing of the patient; none is overwritten.</source>
      <translation>Los nombres de los archivos no dicen nada del paciente; no se sobrescribe ninguno.</translation>
    </message>
    <message>
      <source>Folder for reports</source>
      <translation>Carpeta para los informes</translation>
    </message>
    <message>
      <source>P&amp;rint…</source>
      <translation>&amp;Imprimir…</translation>
    </message>
    <message>
      <source>PDF on A&amp;4</source>
      <translation>PDF en A&amp;4</translation>
    </message>
    <message>
      <source>PDF on US &amp;Letter</source>
      <translation>PDF en Carta de EE. &amp;UU.</translation>
    </message>
    <message>
      <source>Progress of the report</source>
      <translation>Progreso del informe</translation>
    </message>
    <message>
      <source>S&amp;ave</source>
      <translation>&amp;Guardar</translation>
    </message>
    <message>
      <source>Table of all listed films ({n:,}), &amp;CSV</source>
      <translation>&amp;Tabla de todas las radiografías listadas ({n:,}), CSV</translation>
    </message>
    <message>
      <source>The patient’s name and &amp;identifier</source>
      <translation>&amp;Nombre e identificador del paciente</translation>
    </message>
    <message>
      <source>Warning of text in the pixels</source>
      <translation>Aviso de texto en los píxeles</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Qué</translation>
    </message>
    <message>
      <source>What stands in it</source>
      <translation>Qué contiene</translation>
    </message>
    <message>
      <source>What was &amp;drawn on the film</source>
      <translation>Lo &amp;dibujado sobre la radiografía</translation>
    </message>
    <message>
      <source>With the mark of &amp;UTF-8, which Excel needs</source>
      <translation>Con la marca de UT&amp;F-8 que necesita Excel</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>Names, numbers and dates may be burned into the film’s pixels. They are in the report too: look.</source>
      <translation>Los píxeles de la radiografía pueden llevar incrustados nombres, números y fechas. También están en el informe: compruébelo.</translation>
    </message>
    <message>
      <source>One row a knee of each listed film: hash, side, class, probabilities, what cannot be ruled out, refusal, model. Every film is analysed anew, as the program finds its knees: regions that were set by hand and verdicts are not in it.</source>
      <translation>Una fila por rodilla de cada radiografía listada: hash, lado, clase, probabilidades, lo que no se puede descartar, rechazo, modelo. Cada radiografía se analiza de nuevo, con las rodillas que el programa detecta: las regiones fijadas a mano y las valoraciones no se incluyen.</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>Detenido; no se ha escrito nada.</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Deteniendo…</translation>
    </message>
    <message>
      <source>The patient is hidden ({key:privacy}).</source>
      <translation>Los datos del paciente están ocultos ({key:privacy}).</translation>
    </message>
    <message>
      <source>This film is drawn; there is no file that could name a patient.</source>
      <translation>Esta radiografía es sintética; no hay archivo que pueda identificar a un paciente.</translation>
    </message>
    <message>
      <source>{name} was written to {folder}</source>
      <translation>{name} se ha escrito en {folder}</translation>
    </message>
  </context>
  <context>
    <name>ReportFeature</name>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>Abra una primero ({key:open}).</translation>
    </message>
    <message>
      <source>Repor&amp;t…</source>
      <translation>In&amp;forme…</translation>
    </message>
    <message>
      <source>The analysis of this film is not done.</source>
      <translation>El análisis de esta radiografía no ha terminado.</translation>
    </message>
    <message>
      <source>There is no film to report on.</source>
      <translation>No hay ninguna radiografía de la que informar.</translation>
    </message>
    <message>
      <source>Wait for it, or repeat it ({key:again}).</source>
      <translation>Espere a que termine o repítalo ({key:again}).</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Search</source>
      <translation>Buscar</translation>
    </message>
  </context>
  <context>
    <name>StagePanel</name>
    <message>
      <source>shown large</source>
      <translation>se muestra en grande</translation>
    </message>
  </context>
  <context>
    <name>StagePanels</name>
    <message>
      <source>Stages</source>
      <translation>Etapas</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Dismiss</source>
      <translation>Descartar</translation>
    </message>
    <message>
      <source>Dismiss the message</source>
      <translation>Descartar el mensaje</translation>
    </message>
    <message>
      <source>Names, dates and numbers of the patient are kept off the screen ({key:privacy})</source>
      <translation>Los nombres, fechas y números del paciente no se muestran en pantalla ({key:privacy})</translation>
    </message>
    <message>
      <source>Patient hidden</source>
      <translation>Datos del paciente ocultos</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
  </context>
  <context>
    <name>StudyList</name>
    <message>
      <source>Studies</source>
      <translation>Estudios</translation>
    </message>
  </context>
  <context>
    <name>StudyModel</name>
    <message>
      <source>Patient hidden</source>
      <translation>Paciente oculto</translation>
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
      <translation>Estudio sin nombre</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>analizando</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>cancelado</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>sin analizar</translation>
    </message>
    <message>
      <source>reading</source>
      <translation>leyendo</translation>
    </message>
    <message>
      <source>stages done</source>
      <translation>etapas terminadas</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>en espera</translation>
    </message>
    <message>
      <source>{n} films</source>
      <translation>{n} radiografías</translation>
    </message>
  </context>
  <context>
    <name>StudyPanel</name>
    <message>
      <source>&amp;All films</source>
      <translation>&amp;Todas las radiografías</translation>
    </message>
    <message>
      <source>&amp;Frontal knees first</source>
      <translation>Rodillas &amp;frontales primero</translation>
    </message>
    <message>
      <source>&amp;Newest first</source>
      <translation>&amp;Más recientes primero</translation>
    </message>
    <message>
      <source>&amp;Unfold all studies</source>
      <translation>&amp;Desplegar todos los estudios</translation>
    </message>
    <message>
      <source>1 film</source>
      <translation>1 radiografía</translation>
    </message>
    <message>
      <source>By &amp;name</source>
      <translation>Por &amp;nombre</translation>
    </message>
    <message>
      <source>F&amp;old all studies</source>
      <translation>&amp;Plegar todos los estudios</translation>
    </message>
    <message>
      <source>Frontal &amp;knees only</source>
      <translation>&amp;Solo rodillas frontales</translation>
    </message>
    <message>
      <source>Looking for films: {n:,}</source>
      <translation>Buscando radiografías: {n:,}</translation>
    </message>
    <message>
      <source>No &amp;other parts of the body</source>
      <translation>Sin &amp;otras partes del cuerpo</translation>
    </message>
    <message>
      <source>No film is listed.</source>
      <translation>No hay ninguna radiografía en la lista.</translation>
    </message>
    <message>
      <source>No film matches.</source>
      <translation>Ninguna radiografía coincide.</translation>
    </message>
    <message>
      <source>STUDIES</source>
      <translation>ESTUDIOS</translation>
    </message>
    <message>
      <source>Search the list</source>
      <translation>Buscar en la lista</translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>Ordenar</translation>
    </message>
    <message>
      <source>Sort and filter the list</source>
      <translation>Ordenar y filtrar la lista</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Stop looking for films</source>
      <translation>Detener la búsqueda de radiografías</translation>
    </message>
    <message>
      <source>What is listed</source>
      <translation>Qué se lista</translation>
    </message>
    <message>
      <source>{n:,} films</source>
      <translation>{n:,} radiografías</translation>
    </message>
    <message>
      <source>{n:,} not listed</source>
      <translation>{n:,} no listados</translation>
    </message>
    <message>
      <source>{n:,} of {count:,} films</source>
      <translation>{n:,} de {count:,} radiografías</translation>
    </message>
  </context>
  <context>
    <name>TagBrowser</name>
    <message>
      <source>&amp;Copy the value</source>
      <translation>&amp;Copiar el valor</translation>
    </message>
    <message>
      <source>Copy &amp;tag and value</source>
      <translation>Copiar &amp;etiqueta y valor</translation>
    </message>
    <message>
      <source>DICOM tags</source>
      <translation>Etiquetas DICOM</translation>
    </message>
    <message>
      <source>Details are in the log.</source>
      <translation>Los detalles están en el registro.</translation>
    </message>
    <message>
      <source>No film is open</source>
      <translation>No hay ninguna radiografía abierta</translation>
    </message>
    <message>
      <source>Number of rows</source>
      <translation>Número de filas</translation>
    </message>
    <message>
      <source>Open a DICOM file to see its tags.</source>
      <translation>Abra un archivo DICOM para ver sus etiquetas.</translation>
    </message>
    <message>
      <source>Reading the file</source>
      <translation>Leyendo el archivo</translation>
    </message>
    <message>
      <source>Reading the film</source>
      <translation>Leyendo la radiografía</translation>
    </message>
    <message>
      <source>Search tags, names and values</source>
      <translation>Buscar etiquetas, nombres y valores</translation>
    </message>
    <message>
      <source>The tags could not be read.</source>
      <translation>No se han podido leer las etiquetas.</translation>
    </message>
    <message>
      <source>This film has no file</source>
      <translation>Esta radiografía no tiene archivo</translation>
    </message>
    <message>
      <source>{count:,} rows</source>
      <translation>{count:,} filas</translation>
    </message>
    <message>
      <source>{found:,} of {count:,} rows match</source>
      <translation>Coinciden {found:,} de {count:,} filas</translation>
    </message>
  </context>
  <context>
    <name>TagFeature</name>
    <message>
      <source>DICOM &amp;tags…</source>
      <translation>Etiquetas &amp;DICOM…</translation>
    </message>
  </context>
  <context>
    <name>TagModel</name>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>Etiqueta</translation>
    </message>
    <message>
      <source>VR</source>
      <translation>VR</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valor</translation>
    </message>
  </context>
  <context>
    <name>TargetPanel</name>
    <message>
      <source>&amp;Browse…</source>
      <translation>E&amp;xaminar…</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>What was written</source>
      <translation>Qué se ha escrito</translation>
    </message>
  </context>
  <context>
    <name>TextSizeFeature</name>
    <message>
      <source>Lar&amp;ger text</source>
      <translation>Te&amp;xto más grande</translation>
    </message>
    <message>
      <source>Smaller te&amp;xt</source>
      <translation>Texto más pe&amp;queño</translation>
    </message>
    <message>
      <source>Standard &amp;text</source>
      <translation>Texto &amp;estándar</translation>
    </message>
    <message>
      <source>Text size {n} %</source>
      <translation>Tamaño del texto {n} %</translation>
    </message>
  </context>
  <context>
    <name>TrialDesk</name>
    <message>
      <source>Parameters</source>
      <translation>Parámetros</translation>
    </message>
    <message>
      <source>The film itself has none. Choose a stage (2 to 5) to try its parameters.</source>
      <translation>La radiografía en sí no tiene parámetros. Elija una etapa (2 a 5) para probar los suyos.</translation>
    </message>
    <message>
      <source>They can be tried once a film has been analysed.</source>
      <translation>Se pueden probar una vez analizada una radiografía.</translation>
    </message>
  </context>
  <context>
    <name>VerdictBar</name>
    <message>
      <source>About your verdict</source>
      <translation>Sobre su valoración</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>De acuerdo</translation>
    </message>
    <message>
      <source>Agree with the diagnosis ({key:agree})</source>
      <translation>De acuerdo con el diagnóstico ({key:agree})</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>Indeterminado</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Borrar</translation>
    </message>
    <message>
      <source>Clear your verdict</source>
      <translation>Borrar su valoración</translation>
    </message>
    <message>
      <source>Disagree</source>
      <translation>En desacuerdo</translation>
    </message>
    <message>
      <source>Disagree with the diagnosis ({key:disagree})</source>
      <translation>En desacuerdo con el diagnóstico ({key:disagree})</translation>
    </message>
    <message>
      <source>I cannot tell ({key:cannot_tell})</source>
      <translation>No puedo determinarlo ({key:cannot_tell})</translation>
    </message>
    <message>
      <source>Reason (optional, no names)</source>
      <translation>Motivo (opcional, sin nombres)</translation>
    </message>
    <message>
      <source>Reason for your verdict, without names</source>
      <translation>Motivo de su valoración, sin nombres</translation>
    </message>
    <message>
      <source>The class that it is instead</source>
      <translation>La clase que es en su lugar</translation>
    </message>
    <message>
      <source>Which class?</source>
      <translation>¿Qué clase?</translation>
    </message>
    <message>
      <source>YOUR VERDICT</source>
      <translation>SU VALORACIÓN</translation>
    </message>
    <message>
      <source>Your verdict on the diagnosis</source>
      <translation>Su valoración del diagnóstico</translation>
    </message>
  </context>
  <context>
    <name>VerdictFeature</name>
    <message>
      <source>&amp;Disagree with the diagnosis</source>
      <translation>En &amp;desacuerdo con el diagnóstico</translation>
    </message>
    <message>
      <source>A&amp;gree with the diagnosis</source>
      <translation>De &amp;acuerdo con el diagnóstico</translation>
    </message>
    <message>
      <source>Cl&amp;ear your verdict</source>
      <translation>&amp;Borrar su valoración</translation>
    </message>
    <message>
      <source>I &amp;cannot tell</source>
      <translation>&amp;No puedo determinarlo</translation>
    </message>
    <message>
      <source>Kept, {at}</source>
      <translation>Guardado, {at}</translation>
    </message>
    <message>
      <source>Optional</source>
      <translation>Opcional</translation>
    </message>
    <message>
      <source>There is no diagnosis to judge</source>
      <translation>No hay ningún diagnóstico que valorar</translation>
    </message>
    <message>
      <source>{at}, when {model} said: {word}</source>
      <translation>{at}, cuando {model} indicó: {word}</translation>
    </message>
  </context>
  <context>
    <name>WorklistDesk</name>
    <message>
      <source>Details are in the log.</source>
      <translation>Los detalles están en el registro.</translation>
    </message>
    <message>
      <source>Something unexpected went wrong.</source>
      <translation>Se ha producido un error inesperado.</translation>
    </message>
  </context>
  <context>
    <name>WorklistFeature</name>
    <message>
      <source>&amp;Worklist…</source>
      <translation>&amp;Lista de trabajo…</translation>
    </message>
    <message>
      <source>Open it again.</source>
      <translation>Ábrala de nuevo.</translation>
    </message>
    <message>
      <source>See in it what was found ({key:worklist}).</source>
      <translation>Vea en ella lo encontrado ({key:worklist}).</translation>
    </message>
    <message>
      <source>The worklist is done.</source>
      <translation>La lista de trabajo ha terminado.</translation>
    </message>
    <message>
      <source>This film is no longer open.</source>
      <translation>Esta radiografía ya no está abierta.</translation>
    </message>
  </context>
  <context>
    <name>WorklistModel</name>
    <message>
      <source>Cannot be ruled out</source>
      <translation>No se puede descartar</translation>
    </message>
    <message>
      <source>Class of each knee</source>
      <translation>Clase de cada rodilla</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Radiografía</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>Paciente</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>Probabilidad</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Study</source>
      <translation>Estudio</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Hora</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>oculto</translation>
    </message>
  </context>
  <context>
    <name>WorklistTable</name>
    <message>
      <source>Films of the worklist</source>
      <translation>Radiografías de la lista de trabajo</translation>
    </message>
  </context>
  <context>
    <name>WorklistWindow</name>
    <message>
      <source>&amp;Add the film listed</source>
      <translation>&amp;Añadir la radiografía listada</translation>
    </message>
    <message>
      <source>&amp;Add the films listed</source>
      <translation>&amp;Añadir las radiografías listadas</translation>
    </message>
    <message>
      <source>&amp;Add the {n:,} films listed</source>
      <translation>&amp;Añadir las {n:,} radiografías listadas</translation>
    </message>
    <message>
      <source>&amp;Copy the lines</source>
      <translation>&amp;Copiar las líneas</translation>
    </message>
    <message>
      <source>&amp;Export the table…</source>
      <translation>&amp;Exportar la tabla…</translation>
    </message>
    <message>
      <source>&amp;Pause</source>
      <translation>&amp;Pausar</translation>
    </message>
    <message>
      <source>&amp;Resume</source>
      <translation>&amp;Reanudar</translation>
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation>&amp;Detener</translation>
    </message>
    <message>
      <source>Add a &amp;folder…</source>
      <translation>Añadir una carpe&amp;ta…</translation>
    </message>
    <message>
      <source>Add a folder of films to the worklist</source>
      <translation>Añadir una carpeta de radiografías a la lista de trabajo</translation>
    </message>
    <message>
      <source>C&amp;lear the list</source>
      <translation>&amp;Vaciar la lista</translation>
    </message>
    <message>
      <source>Export the table with the names of the patients</source>
      <translation>Exportar la tabla con los nombres de los pacientes</translation>
    </message>
    <message>
      <source>Export the table without the names of the patients</source>
      <translation>Exportar la tabla sin los nombres de los pacientes</translation>
    </message>
    <message>
      <source>Films that are being looked for</source>
      <translation>Radiografías que se están buscando</translation>
    </message>
    <message>
      <source>How much of the worklist is analysed</source>
      <translation>Parte de la lista de trabajo ya analizada</translation>
    </message>
    <message>
      <source>Looking for films</source>
      <translation>Buscando radiografías</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>No film is on the worklist.</source>
      <translation>No hay ninguna radiografía en la lista de trabajo.</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>Progress of the worklist</source>
      <translation>Progreso de la lista de trabajo</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>Tablas (*.csv)</translation>
    </message>
    <message>
      <source>The film on the screen goes first.</source>
      <translation>La radiografía en pantalla va primero.</translation>
    </message>
    <message>
      <source>The table could not be written. Details are in the log.</source>
      <translation>No se ha podido escribir la tabla. Los detalles están en el registro.</translation>
    </message>
    <message>
      <source>The table is written.</source>
      <translation>La tabla se ha escrito.</translation>
    </message>
    <message>
      <source>Worklist</source>
      <translation>Lista de trabajo</translation>
    </message>
    <message>
      <source>{n:,} not listed</source>
      <translation>{n:,} no listados</translation>
    </message>
  </context>
  <context>
    <name>annotation_words</name>
    <message>
      <source> (if pixels are square)</source>
      <translation> (si los píxeles son cuadrados)</translation>
    </message>
    <message>
      <source>Angle</source>
      <translation>Ángulo</translation>
    </message>
    <message>
      <source>Angle between lines</source>
      <translation>Ángulo entre líneas</translation>
    </message>
    <message>
      <source>Arrow</source>
      <translation>Flecha</translation>
    </message>
    <message>
      <source>At its narrowest, drag from the femur to the tibia.</source>
      <translation>En el punto más estrecho, arrastre del fémur a la tibia.</translation>
    </message>
    <message>
      <source>Click one end, the vertex, the other end.</source>
      <translation>Haga clic en un extremo, en el vértice y en el otro extremo.</translation>
    </message>
    <message>
      <source>Click where the text belongs.</source>
      <translation>Haga clic donde deba ir el texto.</translation>
    </message>
    <message>
      <source>Drag along one line, then along the other.</source>
      <translation>Arrastre a lo largo de una línea y después de la otra.</translation>
    </message>
    <message>
      <source>Drag from one corner to the opposite one.</source>
      <translation>Arrastre de una esquina a la opuesta.</translation>
    </message>
    <message>
      <source>Drag from one end to the other, or click both.</source>
      <translation>Arrastre de un extremo al otro, o haga clic en ambos.</translation>
    </message>
    <message>
      <source>Drag to what is meant.</source>
      <translation>Arrastre hasta lo que quiera señalar.</translation>
    </message>
    <message>
      <source>Ellipse</source>
      <translation>Elipse</translation>
    </message>
    <message>
      <source>Lateral joint space</source>
      <translation>Espacio articular lateral</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Longitud</translation>
    </message>
    <message>
      <source>Medial joint space</source>
      <translation>Espacio articular medial</translation>
    </message>
    <message>
      <source>Rectangle</source>
      <translation>Rectángulo</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texto</translation>
    </message>
    <message>
      <source>calibrated</source>
      <translation>calibrado</translation>
    </message>
    <message>
      <source>detector plane</source>
      <translation>plano del detector</translation>
    </message>
    <message>
      <source>film values 0 to 1, no densities</source>
      <translation>valores de la radiografía de 0 a 1, no densidades</translation>
    </message>
    <message>
      <source>magnification-corrected</source>
      <translation>con corrección de magnificación</translation>
    </message>
    <message>
      <source>mean {mean:.3f}   SD {sd:.3f}</source>
      <translation>media {mean:.3f}   DE {sd:.3f}</translation>
    </message>
    <message>
      <source>min {low:.3f}   max {high:.3f}</source>
      <translation>mín. {low:.3f}   máx. {high:.3f}</translation>
    </message>
    <message>
      <source>size unknown</source>
      <translation>tamaño desconocido</translation>
    </message>
    <message>
      <source>{n:,.0f} pixels</source>
      <translation>{n:,.0f} píxeles</translation>
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
      <translation>Intervalo del 95 %</translation>
    </message>
    <message>
      <source>AUC, abnormal against normal</source>
      <translation>AUC, anormal frente a normal</translation>
    </message>
    <message>
      <source>AUC, mean of each class against the rest</source>
      <translation>AUC, media de cada clase frente al resto</translation>
    </message>
    <message>
      <source>AUC, osteoporosis against the rest</source>
      <translation>AUC, osteoporosis frente al resto</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Arquitectura</translation>
    </message>
    <message>
      <source>Beside the film it uses {inputs} where they are known, fitted on {n} radiographs.</source>
      <translation>Además de la radiografía usa {inputs} cuando se conocen, con un ajuste sobre {n} radiografías.</translation>
    </message>
    <message>
      <source>Card</source>
      <translation>Ficha</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Clase</translation>
    </message>
    <message>
      <source>Classes: {classes}.</source>
      <translation>Clases: {classes}.</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Comando</translation>
    </message>
    <message>
      <source>Films</source>
      <translation>Radiografías</translation>
    </message>
    <message>
      <source>From {known}</source>
      <translation>A partir de {known}</translation>
    </message>
    <message>
      <source>Hashes (sha256)</source>
      <translation>Hashes (sha256)</translation>
    </message>
    <message>
      <source>How a film is prepared</source>
      <translation>Cómo se prepara una radiografía</translation>
    </message>
    <message>
      <source>How good it is</source>
      <translation>Qué calidad tiene</translation>
    </message>
    <message>
      <source>Knees</source>
      <translation>Rodillas</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Etiquetas</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Red</translation>
    </message>
    <message>
      <source>Prediction sets are meant to hold the true class in {c:.0f} % of knees; set on {n} radiographs.</source>
      <translation>Los conjuntos de predicción deben contener la clase verdadera en el {c:.0f} % de las rodillas; fijados con {n} radiografías.</translation>
    </message>
    <message>
      <source>Probabilities were calibrated on {n} radiographs.</source>
      <translation>Las probabilidades se calibraron con {n} radiografías.</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Procesador</translation>
    </message>
    <message>
      <source>Radiographs</source>
      <translation>Radiografías</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Puntuación</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Semilla</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>Lado</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valor</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Pesos</translation>
    </message>
    <message>
      <source>What it answers</source>
      <translation>Qué responde</translation>
    </message>
    <message>
      <source>What it cannot do</source>
      <translation>Qué no puede hacer</translation>
    </message>
    <message>
      <source>What it was made from</source>
      <translation>Con qué se hizo</translation>
    </message>
    <message>
      <source>calibration error</source>
      <translation>error de calibración</translation>
    </message>
    <message>
      <source>knees called unlike the training knees</source>
      <translation>rodillas consideradas distintas de las de entrenamiento</translation>
    </message>
    <message>
      <source>mean share of right answers over the classes</source>
      <translation>proporción media de aciertos entre las clases</translation>
    </message>
    <message>
      <source>prediction sets of every class</source>
      <translation>conjuntos de predicción con todas las clases</translation>
    </message>
    <message>
      <source>prediction sets of one class</source>
      <translation>conjuntos de predicción con una sola clase</translation>
    </message>
    <message>
      <source>prediction sets that hold the true class</source>
      <translation>conjuntos de predicción que contienen la clase verdadera</translation>
    </message>
    <message>
      <source>quadratic weighted kappa</source>
      <translation>kappa con ponderación cuadrática</translation>
    </message>
    <message>
      <source>sensitivity for osteoporosis</source>
      <translation>sensibilidad para osteoporosis</translation>
    </message>
    <message>
      <source>share of right answers</source>
      <translation>proporción de aciertos</translation>
    </message>
    <message>
      <source>specificity for osteoporosis</source>
      <translation>especificidad para osteoporosis</translation>
    </message>
    <message>
      <source>the film</source>
      <translation>la radiografía</translation>
    </message>
    <message>
      <source>{n} knees; {data}; {split}.</source>
      <translation>{n} rodillas; {data}; {split}.</translation>
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
      <translation>, como Captura Secundaria: a la cabecera le falta lo que otro tipo de imagen debe indicar</translation>
    </message>
    <message>
      <source>, without a resolution: what a pixel measures on the patient is not known</source>
      <translation>, sin resolución: no se sabe cuánto mide un píxel en el paciente</translation>
    </message>
    <message>
      <source>, {row:.3g} × {column:.3g} mm a pixel, {provenance}</source>
      <translation>, {row:.3g} × {column:.3g} mm por píxel, {provenance}</translation>
    </message>
    <message>
      <source>Names, numbers and dates may be burned into the pixels, and no program can be sure of that. Look at the film, and draw a box over each: it is written black.</source>
      <translation>Los píxeles pueden llevar incrustados nombres, números y fechas, y ningún programa puede estar seguro de ello. Revise la radiografía y dibuje un recuadro sobre cada uno: se escribirá en negro.</translation>
    </message>
    <message>
      <source>The header says nothing of text in the pixels.</source>
      <translation>La cabecera no dice nada de texto en los píxeles.</translation>
    </message>
    <message>
      <source>The header says that no text is burned in. Look all the same.</source>
      <translation>La cabecera dice que no hay texto incrustado. Revísela de todos modos.</translation>
    </message>
    <message>
      <source>The header says that text IS burned into this film. Draw a box over it.</source>
      <translation>La cabecera dice que esta radiografía SÍ lleva texto incrustado. Dibuje un recuadro encima.</translation>
    </message>
    <message>
      <source>{name}: not written, since the export was stopped.</source>
      <translation>{name}: no se ha escrito porque se detuvo la exportación.</translation>
    </message>
    <message>
      <source>{name}: not written. {what} {hint}</source>
      <translation>{name}: no se ha escrito. {what} {hint}</translation>
    </message>
    <message>
      <source>{name}: {target}</source>
      <translation>{name}: {target}</translation>
    </message>
    <message>
      <source>{n} of {count} written to {folder}</source>
      <translation>{n} de {count} escritas en {folder}</translation>
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
      <translation>{value} o relleno</translation>
    </message>
  </context>
  <context>
    <name>look_feature</name>
    <message>
      <source>FLIPPED</source>
      <translation>VOLTEADA</translation>
    </message>
    <message>
      <source>ROTATED {degrees}°</source>
      <translation>GIRADA {degrees}°</translation>
    </message>
  </context>
  <context>
    <name>parameters</name>
    <message>
      <source>Clusters of gray</source>
      <translation>Grupos de grises</translation>
    </message>
    <message>
      <source>Condyle widths</source>
      <translation>Anchuras de cóndilo</translation>
    </message>
    <message>
      <source>Erosion, pixels</source>
      <translation>Erosión, píxeles</translation>
    </message>
    <message>
      <source>Gray bins</source>
      <translation>Intervalos de gris</translation>
    </message>
    <message>
      <source>K-means and edges</source>
      <translation>K-medias y bordes</translation>
    </message>
    <message>
      <source>Landmark networks</source>
      <translation>Redes de puntos de referencia</translation>
    </message>
    <message>
      <source>Least share of bone</source>
      <translation>Proporción mínima de hueso</translation>
    </message>
    <message>
      <source>Lower edge threshold</source>
      <translation>Umbral de borde inferior</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Método</translation>
    </message>
    <message>
      <source>Upper edge threshold</source>
      <translation>Umbral de borde superior</translation>
    </message>
    <message>
      <source>Window, pixels</source>
      <translation>Ventana, píxeles</translation>
    </message>
  </context>
  <context>
    <name>patient</name>
    <message>
      <source>age</source>
      <translation>edad</translation>
    </message>
    <message>
      <source>cm</source>
      <translation>cm</translation>
    </message>
    <message>
      <source>female</source>
      <translation>mujer</translation>
    </message>
    <message>
      <source>header</source>
      <translation>cabecera</translation>
    </message>
    <message>
      <source>height</source>
      <translation>talla</translation>
    </message>
    <message>
      <source>kg</source>
      <translation>kg</translation>
    </message>
    <message>
      <source>male</source>
      <translation>hombre</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>sexo</translation>
    </message>
    <message>
      <source>typed in</source>
      <translation>introducido a mano</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>no consta</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>peso</translation>
    </message>
    <message>
      <source>years</source>
      <translation>años</translation>
    </message>
    <message>
      <source>{facts} ({origin})</source>
      <translation>{facts} ({origin})</translation>
    </message>
    <message>
      <source>{facts} unknown</source>
      <translation>{facts}: no consta</translation>
    </message>
  </context>
  <context>
    <name>report</name>
    <message>
      <source> or </source>
      <translation> u </translation>
    </message>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <source>, knee {n}</source>
      <translation>, rodilla {n}</translation>
    </message>
    <message>
      <source>, sees {label}</source>
      <translation>, ve: {label}</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>De acuerdo</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Arquitectura</translation>
    </message>
    <message>
      <source>By hand</source>
      <translation>A mano</translation>
    </message>
    <message>
      <source>Cannot be ruled out at the model’s coverage: {classes}.</source>
      <translation>No se puede descartar con la cobertura del modelo: {classes}.</translation>
    </message>
    <message>
      <source>Cannot be ruled out at {coverage} %: {classes}.</source>
      <translation>No se puede descartar al {coverage} %: {classes}.</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>Indeterminado</translation>
    </message>
    <message>
      <source>Cannot tell: at {coverage} % no class can be ruled out.</source>
      <translation>Indeterminado: al {coverage} % no se puede descartar ninguna clase.</translation>
    </message>
    <message>
      <source>Cannot tell: no class can be ruled out.</source>
      <translation>Indeterminado: no se puede descartar ninguna clase.</translation>
    </message>
    <message>
      <source>Cannot tell: this knee is unlike those that the model was trained on.</source>
      <translation>Indeterminado: esta rodilla es distinta de las que se usaron para entrenar el modelo.</translation>
    </message>
    <message>
      <source>Card, SHA-256</source>
      <translation>Ficha, SHA-256</translation>
    </message>
    <message>
      <source>Dark and bright</source>
      <translation>Claro y oscuro</translation>
    </message>
    <message>
      <source>Denoised</source>
      <translation>Sin ruido</translation>
    </message>
    <message>
      <source>Digest, SHA-256</source>
      <translation>Huella, SHA-256</translation>
    </message>
    <message>
      <source>Disagree</source>
      <translation>En desacuerdo</translation>
    </message>
    <message>
      <source>Drawn film</source>
      <translation>Radiografía dibujada</translation>
    </message>
    <message>
      <source>Equalized</source>
      <translation>Ecualizada</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>Radiografía</translation>
    </message>
    <message>
      <source>Film {hash}</source>
      <translation>Radiografía {hash}</translation>
    </message>
    <message>
      <source>Film {hash}   page {n} of {count}</source>
      <translation>Radiografía {hash}   página {n} de {count}</translation>
    </message>
    <message>
      <source>Finding the knees</source>
      <translation>Búsqueda de rodillas</translation>
    </message>
    <message>
      <source>Frame</source>
      <translation>Fotograma</translation>
    </message>
    <message>
      <source>From the film alone.</source>
      <translation>Solo a partir de la radiografía.</translation>
    </message>
    <message>
      <source>From the film, with {used}.</source>
      <translation>A partir de la radiografía, con: {used}.</translation>
    </message>
    <message>
      <source>Graph, SHA-256</source>
      <translation>Grafo, SHA-256</translation>
    </message>
    <message>
      <source>Heat map for {label}</source>
      <translation>Mapa de calor de {label}</translation>
    </message>
    <message>
      <source>Held-out</source>
      <translation>Datos reservados</translation>
    </message>
    <message>
      <source>Identifier</source>
      <translation>Identificador</translation>
    </message>
    <message>
      <source>Intended use</source>
      <translation>Uso previsto</translation>
    </message>
    <message>
      <source>K-means and edges</source>
      <translation>K-medias y bordes</translation>
    </message>
    <message>
      <source>Knee radiograph: report of the analysis</source>
      <translation>Radiografía de rodilla: informe del análisis</translation>
    </message>
    <message>
      <source>Knee, side unknown</source>
      <translation>Rodilla, lado desconocido</translation>
    </message>
    <message>
      <source>Left knee</source>
      <translation>Rodilla izquierda</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>Model input</source>
      <translation>Entrada del modelo</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Red neuronal</translation>
    </message>
    <message>
      <source>No class is given</source>
      <translation>No se indica ninguna clase</translation>
    </message>
    <message>
      <source>No knee was looked at.</source>
      <translation>No se examinó ninguna rodilla.</translation>
    </message>
    <message>
      <source>No model was used.</source>
      <translation>No se usó ningún modelo.</translation>
    </message>
    <message>
      <source>On held-out films this model could not be told from chance: AUC {auc:.2f} ({low:.2f} to {high:.2f}).</source>
      <translation>En radiografías reservadas para prueba, este modelo no se distinguió del azar: AUC {auc:.2f} ({low:.2f} a {high:.2f}).</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Parámetros</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>Procesamiento</translation>
    </message>
    <message>
      <source>Reader: {opinion}</source>
      <translation>Lector: {opinion}</translation>
    </message>
    <message>
      <source>Region of interest</source>
      <translation>Región de interés</translation>
    </message>
    <message>
      <source>Right knee</source>
      <translation>Rodilla derecha</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>Presentación</translation>
    </message>
    <message>
      <source>Shown with</source>
      <translation>Ventana</translation>
    </message>
    <message>
      <source>Side by header</source>
      <translation>Lado según cabecera</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Tamaño</translation>
    </message>
    <message>
      <source>Smudged</source>
      <translation>Difuminada</translation>
    </message>
    <message>
      <source>Spacing</source>
      <translation>Espaciado</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>Etapa</translation>
    </message>
    <message>
      <source>Stages</source>
      <translation>Etapas</translation>
    </message>
    <message>
      <source>The network was not asked.</source>
      <translation>No se consultó a la red neuronal.</translation>
    </message>
    <message>
      <source>The reader’s note</source>
      <translation>Nota del lector</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Tiempo</translation>
    </message>
    <message>
      <source>Time, a knee</source>
      <translation>Tiempo por rodilla</translation>
    </message>
    <message>
      <source>View position</source>
      <translation>Proyección</translation>
    </message>
    <message>
      <source>W {width:.3f} L {level:.3f} of the range 0 to 1</source>
      <translation>W {width:.3f} L {level:.3f} del intervalo 0 a 1</translation>
    </message>
    <message>
      <source>Weights, SHA-256</source>
      <translation>Pesos, SHA-256</translation>
    </message>
    <message>
      <source>a verdict on knee {n} was given</source>
      <translation>se emitió un veredicto sobre la rodilla {n}</translation>
    </message>
    <message>
      <source>age</source>
      <translation>edad</translation>
    </message>
    <message>
      <source>annotations were drawn</source>
      <translation>se dibujaron anotaciones</translation>
    </message>
    <message>
      <source>body mass index</source>
      <translation>índice de masa corporal</translation>
    </message>
    <message>
      <source>calibrated</source>
      <translation>calibrado</translation>
    </message>
    <message>
      <source>channels</source>
      <translation>canales</translation>
    </message>
    <message>
      <source>class activation</source>
      <translation>activación de clase</translation>
    </message>
    <message>
      <source>clusters of gray</source>
      <translation>grupos de grises</translation>
    </message>
    <message>
      <source>columns</source>
      <translation>columnas</translation>
    </message>
    <message>
      <source>condyle widths</source>
      <translation>anchuras de cóndilo</translation>
    </message>
    <message>
      <source>detector plane</source>
      <translation>plano del detector</translation>
    </message>
    <message>
      <source>erosion</source>
      <translation>erosión</translation>
    </message>
    <message>
      <source>exchanged by the program, since the knee can only be seen so</source>
      <translation>intercambiados por el programa, pues la rodilla solo se ve así</translation>
    </message>
    <message>
      <source>gray bins</source>
      <translation>intervalos de gris</translation>
    </message>
    <message>
      <source>landmarks</source>
      <translation>puntos de referencia</translation>
    </message>
    <message>
      <source>least share of bone</source>
      <translation>proporción mínima de hueso</translation>
    </message>
    <message>
      <source>lower edge threshold</source>
      <translation>umbral de borde inferior</translation>
    </message>
    <message>
      <source>magnification-corrected</source>
      <translation>con corrección de magnificación</translation>
    </message>
    <message>
      <source>mean AUC</source>
      <translation>AUC media</translation>
    </message>
    <message>
      <source>mean share of right answers over the classes</source>
      <translation>proporción media de respuestas correctas por clase</translation>
    </message>
    <message>
      <source>method</source>
      <translation>método</translation>
    </message>
    <message>
      <source>network</source>
      <translation>red</translation>
    </message>
    <message>
      <source>not run</source>
      <translation>no ejecutado</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>no consta</translation>
    </message>
    <message>
      <source>not stated; lengths on this film are not known</source>
      <translation>no consta; las longitudes en esta radiografía no se conocen</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nada</translation>
    </message>
    <message>
      <source>occlusion</source>
      <translation>oclusión</translation>
    </message>
    <message>
      <source>region set by hand</source>
      <translation>región fijada a mano</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>filas</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>sexo</translation>
    </message>
    <message>
      <source>share of right answers</source>
      <translation>proporción de respuestas correctas</translation>
    </message>
    <message>
      <source>side by header</source>
      <translation>lado según la cabecera</translation>
    </message>
    <message>
      <source>side by letter on the film</source>
      <translation>lado según la letra de la radiografía</translation>
    </message>
    <message>
      <source>synthetic: not a patient</source>
      <translation>sintética: no es de un paciente</translation>
    </message>
    <message>
      <source>the region of knee {n} was set</source>
      <translation>se fijó la región de la rodilla {n}</translation>
    </message>
    <message>
      <source>upper edge threshold</source>
      <translation>umbral de borde superior</translation>
    </message>
    <message>
      <source>window</source>
      <translation>ventana</translation>
    </message>
    <message>
      <source>with dense dark</source>
      <translation>lo denso en oscuro</translation>
    </message>
    <message>
      <source>{knee} by hand</source>
      <translation>{knee} manual</translation>
    </message>
    <message>
      <source>{n} of {count}</source>
      <translation>{n} de {count}</translation>
    </message>
    <message>
      <source>{n} of {count} from the left of the film</source>
      <translation>{n} de {count} desde la izquierda de la radiografía</translation>
    </message>
    <message>
      <source>{row:.4g} × {column:.4g} mm between rows × columns, {provenance}</source>
      <translation>{row:.4g} × {column:.4g} mm entre filas × columnas, {provenance}</translation>
    </message>
    <message>
      <source>{rows} rows × {columns} columns</source>
      <translation>{rows} filas × {columns} columnas</translation>
    </message>
    <message>
      <source>{score} {value:.3f} (95 % interval {low:.3f} to {high:.3f}, n = {n})</source>
      <translation>{score} {value:.3f} (intervalo del 95 %: {low:.3f} a {high:.3f}, n = {n})</translation>
    </message>
  </context>
  <context>
    <name>sentences</name>
    <message>
      <source>A ZIP archive cannot be read.</source>
      <translation>No se puede leer un archivo ZIP.</translation>
    </message>
    <message>
      <source>A ZIP archive holds more than can be listed.</source>
      <translation>Un archivo ZIP contiene más de lo que se puede listar.</translation>
    </message>
    <message>
      <source>A ZIP archive is damaged, incomplete or far too large.</source>
      <translation>Un archivo ZIP está dañado, incompleto o es demasiado grande.</translation>
    </message>
    <message>
      <source>A model of this name and version exists already.</source>
      <translation>Ya existe un modelo con este nombre y versión.</translation>
    </message>
    <message>
      <source>A report is a .pdf, .png or .csv file.</source>
      <translation>Un informe es un archivo .pdf, .png o .csv.</translation>
    </message>
    <message>
      <source>A single film is far smaller.</source>
      <translation>Una sola radiografía es mucho más pequeña.</translation>
    </message>
    <message>
      <source>Ask its owner for access.</source>
      <translation>Pida acceso a su propietario.</translation>
    </message>
    <message>
      <source>Ask their owner for access.</source>
      <translation>Pida acceso a su propietario.</translation>
    </message>
    <message>
      <source>Change it, and it is tried again.</source>
      <translation>Modifíquelo y se volverá a intentar.</translation>
    </message>
    <message>
      <source>Check that it is a radiograph of a knee, or open another film.</source>
      <translation>Compruebe que es una radiografía de rodilla o abra otra.</translation>
    </message>
    <message>
      <source>Check that it is there and may be read.</source>
      <translation>Compruebe que está ahí y que se puede leer.</translation>
    </message>
    <message>
      <source>Check that the disk or medium is still there.</source>
      <translation>Compruebe que el disco o el medio siga ahí.</translation>
    </message>
    <message>
      <source>Check that the folder may be written to and has room.</source>
      <translation>Compruebe que se puede escribir en la carpeta y que hay espacio.</translation>
    </message>
    <message>
      <source>Check that your disk is not full and can be written to.</source>
      <translation>Compruebe que el disco no está lleno y que se puede escribir en él.</translation>
    </message>
    <message>
      <source>Check that your settings folder can be written to.</source>
      <translation>Compruebe que se puede escribir en su carpeta de configuración.</translation>
    </message>
    <message>
      <source>Check the disk or network drive it is on.</source>
      <translation>Compruebe el disco o la unidad de red en que está.</translation>
    </message>
    <message>
      <source>Check the disk or network drive that it is on.</source>
      <translation>Compruebe el disco o la unidad de red en que está.</translation>
    </message>
    <message>
      <source>Check the disk or network drive that they are on.</source>
      <translation>Compruebe el disco o la unidad de red en que están.</translation>
    </message>
    <message>
      <source>Check the exposure, or open another film.</source>
      <translation>Compruebe la exposición o abra otra radiografía.</translation>
    </message>
    <message>
      <source>Check whether it was moved or renamed.</source>
      <translation>Compruebe si se ha movido o se le ha cambiado el nombre.</translation>
    </message>
    <message>
      <source>Choose a folder.</source>
      <translation>Elija una carpeta.</translation>
    </message>
    <message>
      <source>Choose a model made for this version.</source>
      <translation>Elija un modelo hecho para esta versión.</translation>
    </message>
    <message>
      <source>Choose a model whose card agrees with itself.</source>
      <translation>Elija un modelo cuya ficha sea coherente.</translation>
    </message>
    <message>
      <source>Choose another file.</source>
      <translation>Elija otro archivo.</translation>
    </message>
    <message>
      <source>Choose another folder, or make room on the disk.</source>
      <translation>Elija otra carpeta o libere espacio en el disco.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>Elija otra carpeta.</translation>
    </message>
    <message>
      <source>Choose another frame.</source>
      <translation>Elija otro fotograma.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Elija otro nombre.</translation>
    </message>
    <message>
      <source>Choose another version.</source>
      <translation>Elija otra versión.</translation>
    </message>
    <message>
      <source>Choose another, or make it first.</source>
      <translation>Elija otra o créela primero.</translation>
    </message>
    <message>
      <source>Choose one in the settings.</source>
      <translation>Elija uno en la configuración.</translation>
    </message>
    <message>
      <source>Close it there, or choose another name.</source>
      <translation>Ciérrelo allí o elija otro nombre.</translation>
    </message>
    <message>
      <source>Close other programs, then try again.</source>
      <translation>Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>Copy or download the archive again.</source>
      <translation>Copie o descargue de nuevo el archivo comprimido.</translation>
    </message>
    <message>
      <source>Copy or export it again from where it came from.</source>
      <translation>Cópielo o expórtelo de nuevo desde su origen.</translation>
    </message>
    <message>
      <source>Copy or export them again from where they came from.</source>
      <translation>Cópielos o expórtelos de nuevo desde su origen.</translation>
    </message>
    <message>
      <source>Copy the medium again, or ask for another one.</source>
      <translation>Copie de nuevo el medio o solicite otro.</translation>
    </message>
    <message>
      <source>Correct the pipeline in the model card or the training configuration.</source>
      <translation>Corrija el procesamiento en la ficha del modelo o en la configuración del entrenamiento.</translation>
    </message>
    <message>
      <source>Delete some of it, and it is tried again.</source>
      <translation>Elimine una parte y se volverá a intentar.</translation>
    </message>
    <message>
      <source>Details are in the log.</source>
      <translation>Los detalles están en el registro.</translation>
    </message>
    <message>
      <source>Details are in the log; add them again.</source>
      <translation>Los detalles están en el registro; añádalas de nuevo.</translation>
    </message>
    <message>
      <source>Details are in the log; open the film again ({key:again}).</source>
      <translation>Los detalles están en el registro; abra de nuevo la radiografía ({key:again}).</translation>
    </message>
    <message>
      <source>Details are in the log; open them again.</source>
      <translation>Los detalles están en el registro; ábralas de nuevo.</translation>
    </message>
    <message>
      <source>Do not open it unless you trust where it came from.</source>
      <translation>No lo abra a menos que confíe en su procedencia.</translation>
    </message>
    <message>
      <source>Draw the region by hand ({key:edit_region}), or open another film.</source>
      <translation>Dibuje la región a mano ({key:edit_region}) o abra otra radiografía.</translation>
    </message>
    <message>
      <source>Draw the region by hand, or open another film.</source>
      <translation>Dibuje la región a mano o abra otra radiografía.</translation>
    </message>
    <message>
      <source>Draw them anew, or restore them from a copy.</source>
      <translation>Dibújelas de nuevo o restáurelas desde una copia.</translation>
    </message>
    <message>
      <source>Each entry needs “stage” and “parameters”.</source>
      <translation>Cada entrada necesita “stage” y “parameters”.</translation>
    </message>
    <message>
      <source>Every knee of this film was taken away.</source>
      <translation>Se han quitado todas las rodillas de esta radiografía.</translation>
    </message>
    <message>
      <source>Every parameter of a stage must stand in the model card, and no other.</source>
      <translation>Todos los parámetros de una etapa deben figurar en la ficha del modelo, y ningún otro.</translation>
    </message>
    <message>
      <source>Export fewer films, and import that.</source>
      <translation>Exporte menos radiografías e importe ese archivo.</translation>
    </message>
    <message>
      <source>Export it again, and import that.</source>
      <translation>Expórtelo de nuevo e importe ese archivo.</translation>
    </message>
    <message>
      <source>Export it as a picture instead.</source>
      <translation>Expórtela como imagen en su lugar.</translation>
    </message>
    <message>
      <source>Export it as a picture.</source>
      <translation>Expórtela como imagen.</translation>
    </message>
    <message>
      <source>Export the film again from where it came from.</source>
      <translation>Exporte de nuevo la radiografía desde su origen.</translation>
    </message>
    <message>
      <source>Export the film uncompressed, or check that the file is complete.</source>
      <translation>Exporte la radiografía sin comprimir o compruebe que el archivo está completo.</translation>
    </message>
    <message>
      <source>Export the frame on the screen as a picture.</source>
      <translation>Exporte como imagen el fotograma en pantalla.</translation>
    </message>
    <message>
      <source>Files are called films and hold none.</source>
      <translation>Hay archivos que se presentan como radiografías y no contienen ninguna.</translation>
    </message>
    <message>
      <source>Files are damaged or incomplete.</source>
      <translation>Hay archivos dañados o incompletos.</translation>
    </message>
    <message>
      <source>Files that the medium lists are missing.</source>
      <translation>Faltan archivos que figuran en la lista del medio.</translation>
    </message>
    <message>
      <source>Files went missing while they were being listed.</source>
      <translation>Han desaparecido archivos mientras se listaban.</translation>
    </message>
    <message>
      <source>Folders lie too deep within each other.</source>
      <translation>Hay carpetas anidadas a demasiada profundidad.</translation>
    </message>
    <message>
      <source>Import it with a newer version.</source>
      <translation>Impórtelo con una versión más reciente.</translation>
    </message>
    <message>
      <source>Install OsteoViewer and its libraries again.</source>
      <translation>Vuelva a instalar OsteoViewer y sus bibliotecas.</translation>
    </message>
    <message>
      <source>Install the program again.</source>
      <translation>Vuelva a instalar el programa.</translation>
    </message>
    <message>
      <source>Install them with your system’s package manager, or use “osteoviewer analyze”, which needs none.</source>
      <translation>Instálelas con el gestor de paquetes de su sistema o use «osteoviewer analyze», que no necesita ninguna.</translation>
    </message>
    <message>
      <source>It was replaced by the standard one.</source>
      <translation>Se ha sustituido por el valor estándar.</translation>
    </message>
    <message>
      <source>Keep one row a film, or write enough of the path to tell films of one name apart.</source>
      <translation>Deje una fila por radiografía o escriba lo suficiente de la ruta para distinguir las que tienen el mismo nombre.</translation>
    </message>
    <message>
      <source>Leave it empty if it is not known.</source>
      <translation>Déjelo vacío si no se conoce.</translation>
    </message>
    <message>
      <source>Make room on it, or choose a folder on another.</source>
      <translation>Libere espacio en él o elija una carpeta en otro.</translation>
    </message>
    <message>
      <source>Make the card from the files that are saved.</source>
      <translation>Cree la ficha a partir de los archivos guardados.</translation>
    </message>
    <message>
      <source>Metal lies over the joint, or a part of it is burnt out.</source>
      <translation>Hay metal sobre la articulación o una parte de ella está quemada.</translation>
    </message>
    <message>
      <source>More knees were found on this film than anyone has.</source>
      <translation>Se han encontrado en esta radiografía más rodillas de las que tiene una persona.</translation>
    </message>
    <message>
      <source>Name another after --out.</source>
      <translation>Indique otra después de --out.</translation>
    </message>
    <message>
      <source>Name one after --out.</source>
      <translation>Indique una después de --out.</translation>
    </message>
    <message>
      <source>Name one, or a .csv file.</source>
      <translation>Indique una, o un archivo .csv.</translation>
    </message>
    <message>
      <source>No bone stands out on this film.</source>
      <translation>En esta radiografía no destaca ningún hueso.</translation>
    </message>
    <message>
      <source>No film was found in it; choose one that holds films.</source>
      <translation>No se ha encontrado ninguna radiografía en ella; elija una que las contenga.</translation>
    </message>
    <message>
      <source>No film was found.</source>
      <translation>No se ha encontrado ninguna radiografía.</translation>
    </message>
    <message>
      <source>No knee seen from the front was found on this film.</source>
      <translation>No se ha encontrado ninguna rodilla de frente en esta radiografía.</translation>
    </message>
    <message>
      <source>No model is installed.</source>
      <translation>No hay ningún modelo instalado.</translation>
    </message>
    <message>
      <source>Nothing is kept by this version; use the newer one.</source>
      <translation>Esta versión no guarda nada; use la más reciente.</translation>
    </message>
    <message>
      <source>Nothing on this film stands out from its background.</source>
      <translation>Nada en esta radiografía destaca del fondo.</translation>
    </message>
    <message>
      <source>Only DICOM files have tags; open one to see its own.</source>
      <translation>Solo los archivos DICOM tienen etiquetas; abra uno para ver las suyas.</translation>
    </message>
    <message>
      <source>Open a DICOM file to see its tags.</source>
      <translation>Abra un archivo DICOM para ver sus etiquetas.</translation>
    </message>
    <message>
      <source>Open a DICOM, PNG, JPEG, TIFF or BMP file.</source>
      <translation>Abra un archivo DICOM, PNG, JPEG, TIFF o BMP.</translation>
    </message>
    <message>
      <source>Open a folder, a ZIP archive or a medium that holds radiographs.</source>
      <translation>Abra una carpeta, un archivo ZIP o un soporte que contenga radiografías.</translation>
    </message>
    <message>
      <source>Open a gray radiograph.</source>
      <translation>Abra una radiografía en escala de grises.</translation>
    </message>
    <message>
      <source>Open another film.</source>
      <translation>Abra otra radiografía.</translation>
    </message>
    <message>
      <source>Open it in the viewer, or export a single radiograph.</source>
      <translation>Ábralo en el visor o exporte una sola radiografía.</translation>
    </message>
    <message>
      <source>Open one of the inner folders.</source>
      <translation>Abra una de las carpetas interiores.</translation>
    </message>
    <message>
      <source>Open the film again; report it if it stays.</source>
      <translation>Abra de nuevo la radiografía; si el problema continúa, comuníquelo.</translation>
    </message>
    <message>
      <source>Open the folder of the medium instead; its films are found without the list.</source>
      <translation>Abra en su lugar la carpeta del medio; sus radiografías se encuentran sin la lista.</translation>
    </message>
    <message>
      <source>Open the image of the study instead.</source>
      <translation>Abra en su lugar la imagen del estudio.</translation>
    </message>
    <message>
      <source>Open the original instead of a preview or a reduced copy.</source>
      <translation>Abra el original en lugar de una vista previa o una copia reducida.</translation>
    </message>
    <message>
      <source>Open the radiograph itself rather than a photograph.</source>
      <translation>Abra la radiografía en sí y no una fotografía.</translation>
    </message>
    <message>
      <source>Put it back and open it again.</source>
      <translation>Devuélvalo a su sitio y ábralo de nuevo.</translation>
    </message>
    <message>
      <source>Run it in a desktop session, or use “osteoviewer analyze”, which needs none.</source>
      <translation>Ejecútelo en una sesión de escritorio o use «osteoviewer analyze», que no la necesita.</translation>
    </message>
    <message>
      <source>Save it again as PNG or as a plain TIFF.</source>
      <translation>Guárdela de nuevo como PNG o como TIFF sencillo.</translation>
    </message>
    <message>
      <source>Save it with at most {most} million pixels, or raise the limit in the settings.</source>
      <translation>Guárdela con {most} millones de píxeles como máximo o aumente el límite en la configuración.</translation>
    </message>
    <message>
      <source>Save the page with the film as a file of its own.</source>
      <translation>Guarde la página de la radiografía en un archivo aparte.</translation>
    </message>
    <message>
      <source>Search again ({key:again}).</source>
      <translation>Busque de nuevo ({key:again}).</translation>
    </message>
    <message>
      <source>Several frames of this kind cannot be written as DICOM.</source>
      <translation>Varios fotogramas de este tipo no se pueden escribir como DICOM.</translation>
    </message>
    <message>
      <source>Some files cannot be read.</source>
      <translation>Algunos archivos no se pueden leer.</translation>
    </message>
    <message>
      <source>Some folders cannot be read.</source>
      <translation>Algunas carpetas no se pueden leer.</translation>
    </message>
    <message>
      <source>Some pixels of the picture have no value.</source>
      <translation>Algunos píxeles de la imagen no tienen valor.</translation>
    </message>
    <message>
      <source>Something on this film cannot be kept.</source>
      <translation>Algo de esta radiografía no se puede guardar.</translation>
    </message>
    <message>
      <source>Something unexpected went wrong.</source>
      <translation>Se ha producido un error inesperado.</translation>
    </message>
    <message>
      <source>System libraries that the window needs are missing: {names}.</source>
      <translation>Faltan bibliotecas del sistema que la ventana necesita: {names}.</translation>
    </message>
    <message>
      <source>The DICOM header does not say how large the picture is.</source>
      <translation>La cabecera DICOM no indica el tamaño de la imagen.</translation>
    </message>
    <message>
      <source>The annotations of this film cannot be used.</source>
      <translation>Las anotaciones de esta radiografía no se pueden usar.</translation>
    </message>
    <message>
      <source>The card is not about these files.</source>
      <translation>La ficha no corresponde a estos archivos.</translation>
    </message>
    <message>
      <source>The clinical table cannot be read as comma-separated text.</source>
      <translation>La tabla clínica no se puede leer como texto separado por comas.</translation>
    </message>
    <message>
      <source>The clinical table is far too large to be one.</source>
      <translation>La tabla clínica es demasiado grande para ser una tabla clínica.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>El disco está lleno.</translation>
    </message>
    <message>
      <source>The disk or medium is no longer there.</source>
      <translation>El disco o el soporte ya no está disponible.</translation>
    </message>
    <message>
      <source>The file cannot be read.</source>
      <translation>El archivo no se puede leer.</translation>
    </message>
    <message>
      <source>The file could not be read.</source>
      <translation>No se ha podido leer el archivo.</translation>
    </message>
    <message>
      <source>The file could not be written.</source>
      <translation>No se ha podido escribir el archivo.</translation>
    </message>
    <message>
      <source>The file does not exist.</source>
      <translation>El archivo no existe.</translation>
    </message>
    <message>
      <source>The file holds several pages.</source>
      <translation>El archivo contiene varias páginas.</translation>
    </message>
    <message>
      <source>The file is damaged or incomplete.</source>
      <translation>El archivo está dañado o incompleto.</translation>
    </message>
    <message>
      <source>The file is empty.</source>
      <translation>El archivo está vacío.</translation>
    </message>
    <message>
      <source>The file is no picture that this program knows.</source>
      <translation>El archivo no es una imagen que este programa reconozca.</translation>
    </message>
    <message>
      <source>The file is not a DICOM file.</source>
      <translation>El archivo no es un archivo DICOM.</translation>
    </message>
    <message>
      <source>The file is not whole, or was not made by OsteoViewer.</source>
      <translation>El archivo no está íntegro o no lo ha creado OsteoViewer.</translation>
    </message>
    <message>
      <source>The file is open in another program.</source>
      <translation>El archivo está abierto en otro programa.</translation>
    </message>
    <message>
      <source>The file is too large to be imported.</source>
      <translation>El archivo es demasiado grande para importarlo.</translation>
    </message>
    <message>
      <source>The file is too large: {gibibytes:.1f} GiB.</source>
      <translation>El archivo es demasiado grande: {gibibytes:.1f} GiB.</translation>
    </message>
    <message>
      <source>The file was changed or damaged after it was exported; nothing of it was taken.</source>
      <translation>El archivo se modificó o se dañó después de exportarlo; no se ha tomado nada de él.</translation>
    </message>
    <message>
      <source>The file was made by another version of OsteoViewer.</source>
      <translation>El archivo lo creó otra versión de OsteoViewer.</translation>
    </message>
    <message>
      <source>The file was not made by “Export what was kept”.</source>
      <translation>El archivo no se creó con «Exportar lo guardado».</translation>
    </message>
    <message>
      <source>The film can still be viewed; please report the film's kind to the makers.</source>
      <translation>La radiografía se puede ver de todos modos; comunique su tipo a los desarrolladores.</translation>
    </message>
    <message>
      <source>The film is a lateral view; only frontal views can be judged.</source>
      <translation>La radiografía es una proyección lateral; solo se pueden valorar las frontales.</translation>
    </message>
    <message>
      <source>The film is no DICOM file.</source>
      <translation>La radiografía no es un archivo DICOM.</translation>
    </message>
    <message>
      <source>The folder cannot be written to.</source>
      <translation>No se puede escribir en la carpeta.</translation>
    </message>
    <message>
      <source>The joint is cut off by the edge of the film.</source>
      <translation>La articulación queda cortada por el borde de la radiografía.</translation>
    </message>
    <message>
      <source>The knee has too little contrast to be judged.</source>
      <translation>La rodilla tiene demasiado poco contraste para valorarla.</translation>
    </message>
    <message>
      <source>The knee is burnt out: too much of it is purely white.</source>
      <translation>La rodilla está quemada: hay demasiada superficie completamente blanca.</translation>
    </message>
    <message>
      <source>The knee is lost in the dark: too much of it is purely black.</source>
      <translation>La rodilla se pierde en la oscuridad: hay demasiada superficie completamente negra.</translation>
    </message>
    <message>
      <source>The list of the medium is damaged.</source>
      <translation>La lista del soporte está dañada.</translation>
    </message>
    <message>
      <source>The list of the medium is far too long.</source>
      <translation>La lista del soporte es demasiado larga.</translation>
    </message>
    <message>
      <source>The model does not give its known answer on this computer.</source>
      <translation>El modelo no da su respuesta conocida en este ordenador.</translation>
    </message>
    <message>
      <source>The model does not run on this computer.</source>
      <translation>El modelo no funciona en este ordenador.</translation>
    </message>
    <message>
      <source>The model is far too large to be one of ours.</source>
      <translation>El modelo es demasiado grande para ser uno de los nuestros.</translation>
    </message>
    <message>
      <source>The model was changed or damaged after it was made.</source>
      <translation>El modelo se modificó o se dañó después de crearlo.</translation>
    </message>
    <message>
      <source>The model was made for another version of OsteoViewer.</source>
      <translation>El modelo se hizo para otra versión de OsteoViewer.</translation>
    </message>
    <message>
      <source>The model's card cannot be read.</source>
      <translation>No se puede leer la ficha del modelo.</translation>
    </message>
    <message>
      <source>The model's card is not valid: it names no landmark networks.</source>
      <translation>La ficha del modelo no es válida: no nombra ninguna red de puntos de referencia.</translation>
    </message>
    <message>
      <source>The model's card is not valid: {problem}.</source>
      <translation>La ficha del modelo no es válida: {problem}.</translation>
    </message>
    <message>
      <source>The model's card was changed after it was made.</source>
      <translation>La ficha del modelo se modificó después de crearla.</translation>
    </message>
    <message>
      <source>The model's file “{name}” cannot be read.</source>
      <translation>No se puede leer el archivo «{name}» del modelo.</translation>
    </message>
    <message>
      <source>The model's network cannot be loaded.</source>
      <translation>No se puede cargar la red del modelo.</translation>
    </message>
    <message>
      <source>The model's network does not answer with the card's classes.</source>
      <translation>La red del modelo no responde con las clases de la ficha.</translation>
    </message>
    <message>
      <source>The model's network is not one that classifies knees.</source>
      <translation>La red del modelo no es una red que clasifique rodillas.</translation>
    </message>
    <message>
      <source>The network failed on this film.</source>
      <translation>La red ha fallado con esta radiografía.</translation>
    </message>
    <message>
      <source>The network gave no number for this film.</source>
      <translation>La red no ha dado ningún número para esta radiografía.</translation>
    </message>
    <message>
      <source>The networks that find the knee are missing.</source>
      <translation>Faltan las redes que localizan la rodilla.</translation>
    </message>
    <message>
      <source>The palette of this picture cannot be written as DICOM.</source>
      <translation>La paleta de esta imagen no se puede escribir como DICOM.</translation>
    </message>
    <message>
      <source>The picture has neither 8 nor 16 bits, so that it cannot be written as DICOM.</source>
      <translation>La imagen no es de 8 ni de 16 bits, por lo que no se puede escribir como DICOM.</translation>
    </message>
    <message>
      <source>The picture has no pixels.</source>
      <translation>La imagen no tiene píxeles.</translation>
    </message>
    <message>
      <source>The picture in this DICOM file is damaged or incomplete.</source>
      <translation>La imagen de este archivo DICOM está dañada o incompleta.</translation>
    </message>
    <message>
      <source>The picture is blank: every pixel is the same.</source>
      <translation>La imagen está en blanco: todos los píxeles son iguales.</translation>
    </message>
    <message>
      <source>The picture is compressed as “{syntax}” and cannot be decoded.</source>
      <translation>La imagen está comprimida como «{syntax}» y no se puede descodificar.</translation>
    </message>
    <message>
      <source>The picture is damaged, or of a kind that cannot be read.</source>
      <translation>La imagen está dañada o es de un tipo que no se puede leer.</translation>
    </message>
    <message>
      <source>The picture is too large: {columns} x {rows} pixels.</source>
      <translation>La imagen es demasiado grande: {columns} x {rows} píxeles.</translation>
    </message>
    <message>
      <source>The picture needs more memory than there is.</source>
      <translation>La imagen necesita más memoria de la que hay.</translation>
    </message>
    <message>
      <source>The picture of the window could not be written.</source>
      <translation>No se ha podido escribir la imagen de la ventana.</translation>
    </message>
    <message>
      <source>The pipeline does not make what the network takes.</source>
      <translation>La cadena de procesamiento no produce lo que la red admite.</translation>
    </message>
    <message>
      <source>The pipeline has no region of interest.</source>
      <translation>La cadena de procesamiento no tiene región de interés.</translation>
    </message>
    <message>
      <source>The pipeline has no stage, or the same stage twice.</source>
      <translation>La cadena de procesamiento no tiene ninguna etapa o repite alguna.</translation>
    </message>
    <message>
      <source>The pipeline is not a list of stages with their parameters.</source>
      <translation>La cadena de procesamiento no es una lista de etapas con sus parámetros.</translation>
    </message>
    <message>
      <source>The results cannot be written.</source>
      <translation>No se pueden escribir los resultados.</translation>
    </message>
    <message>
      <source>The search for films broke off.</source>
      <translation>La búsqueda de radiografías se ha interrumpido.</translation>
    </message>
    <message>
      <source>The search for the knee failed on this film.</source>
      <translation>La búsqueda de la rodilla ha fallado en esta radiografía.</translation>
    </message>
    <message>
      <source>The search was stopped before it found a film.</source>
      <translation>La búsqueda se detuvo antes de encontrar una radiografía.</translation>
    </message>
    <message>
      <source>The setting “{name}” has a value that cannot be used.</source>
      <translation>El ajuste «{name}» tiene un valor que no se puede usar.</translation>
    </message>
    <message>
      <source>The settings could not be read.</source>
      <translation>No se ha podido leer la configuración.</translation>
    </message>
    <message>
      <source>The settings could not be saved.</source>
      <translation>No se ha podido guardar la configuración.</translation>
    </message>
    <message>
      <source>The settings that cannot be read could not be kept.</source>
      <translation>No se ha podido conservar la configuración que no se puede leer.</translation>
    </message>
    <message>
      <source>The stage “{stage}” failed on this film.</source>
      <translation>La etapa «{stage}» ha fallado en esta radiografía.</translation>
    </message>
    <message>
      <source>The standard settings are used.</source>
      <translation>Se usa la configuración estándar.</translation>
    </message>
    <message>
      <source>The window’s libraries cannot be loaded.</source>
      <translation>No se pueden cargar las bibliotecas de la ventana.</translation>
    </message>
    <message>
      <source>The words of other languages cannot be loaded.</source>
      <translation>No se pueden cargar las palabras de otros idiomas.</translation>
    </message>
    <message>
      <source>There are more files than can be listed.</source>
      <translation>Hay más archivos de los que se pueden listar.</translation>
    </message>
    <message>
      <source>There is a file of this name already, and it was left as it is.</source>
      <translation>Ya existe un archivo con este nombre y se ha dejado como estaba.</translation>
    </message>
    <message>
      <source>There is a file of this name already.</source>
      <translation>Ya existe un archivo con este nombre.</translation>
    </message>
    <message>
      <source>There is no display to open a window on.</source>
      <translation>No hay pantalla en la que abrir una ventana.</translation>
    </message>
    <message>
      <source>There is no model.</source>
      <translation>No hay ningún modelo.</translation>
    </message>
    <message>
      <source>There is no such folder.</source>
      <translation>No existe tal carpeta.</translation>
    </message>
    <message>
      <source>There is too much on this film to be kept.</source>
      <translation>Hay demasiado en esta radiografía para guardarlo.</translation>
    </message>
    <message>
      <source>This DICOM file has no frame {n}, only {frames}.</source>
      <translation>Este archivo DICOM no tiene el fotograma {n}, solo {frames}.</translation>
    </message>
    <message>
      <source>This DICOM file holds an unusual kind of picture.</source>
      <translation>Este archivo DICOM contiene un tipo de imagen poco habitual.</translation>
    </message>
    <message>
      <source>This DICOM file holds no picture.</source>
      <translation>Este archivo DICOM no contiene ninguna imagen.</translation>
    </message>
    <message>
      <source>This DICOM file holds {frames} frames.</source>
      <translation>Este archivo DICOM contiene {frames} fotogramas.</translation>
    </message>
    <message>
      <source>This DICOM file is damaged or incomplete.</source>
      <translation>Este archivo DICOM está dañado o incompleto.</translation>
    </message>
    <message>
      <source>This DICOM file is packed so tightly that it cannot be a film.</source>
      <translation>Este archivo DICOM está tan comprimido que no puede ser una radiografía.</translation>
    </message>
    <message>
      <source>This film is no DICOM file.</source>
      <translation>Esta radiografía no es un archivo DICOM.</translation>
    </message>
    <message>
      <source>This is a colour picture, not a radiograph.</source>
      <translation>Esta es una imagen en color, no una radiografía.</translation>
    </message>
    <message>
      <source>This is a file, not a folder.</source>
      <translation>Esto es un archivo, no una carpeta.</translation>
    </message>
    <message>
      <source>This is a folder, not a film.</source>
      <translation>Esto es una carpeta, no una radiografía.</translation>
    </message>
    <message>
      <source>This is no DICOM file.</source>
      <translation>Este no es un archivo DICOM.</translation>
    </message>
    <message>
      <source>This is not a file that can be read.</source>
      <translation>Este no es un archivo que se pueda leer.</translation>
    </message>
    <message>
      <source>Undo that ({key:undo}), or draw a region by hand ({key:edit_region}).</source>
      <translation>Deshágalo ({key:undo}) o dibuje una región a mano ({key:edit_region}).</translation>
    </message>
    <message>
      <source>Undo that, or draw a region by hand.</source>
      <translation>Deshágalo o dibuje una región a mano.</translation>
    </message>
    <message>
      <source>Unpack the archive and open parts of it.</source>
      <translation>Descomprima el archivo y abra partes de él.</translation>
    </message>
    <message>
      <source>Use a model made for this version.</source>
      <translation>Use un modelo hecho para esta versión.</translation>
    </message>
    <message>
      <source>What was done to this film could not be kept.</source>
      <translation>No se ha podido guardar lo hecho en esta radiografía.</translation>
    </message>
    <message>
      <source>What was kept of films is damaged and cannot be used.</source>
      <translation>Lo guardado de las radiografías está dañado y no se puede usar.</translation>
    </message>
    <message>
      <source>What was kept of films was written by a newer OsteoViewer.</source>
      <translation>Lo guardado de las radiografías lo escribió un OsteoViewer más reciente.</translation>
    </message>
    <message>
      <source>You are not allowed to open some folders.</source>
      <translation>No tiene permiso para abrir algunas carpetas.</translation>
    </message>
    <message>
      <source>You are not allowed to read some files.</source>
      <translation>No tiene permiso para leer algunos archivos.</translation>
    </message>
    <message>
      <source>You are not allowed to read this file.</source>
      <translation>No tiene permiso para leer este archivo.</translation>
    </message>
    <message>
      <source>You are not allowed to write to this folder.</source>
      <translation>No tiene permiso para escribir en esta carpeta.</translation>
    </message>
  </context>
  <context>
    <name>sizes</name>
    <message>
      <source>Show it pixel for pixel instead ({key:pixel_size}).</source>
      <translation>Muéstrela píxel a píxel en su lugar ({key:pixel_size}).</translation>
    </message>
    <message>
      <source>The true size cannot be shown: the system does not say how large this screen is.</source>
      <translation>No se puede mostrar el tamaño real: el sistema no indica cuánto mide esta pantalla.</translation>
    </message>
    <message>
      <source>The true size is not known: the file does not say how large a pixel is.</source>
      <translation>No se conoce el tamaño real: el archivo no indica cuánto mide un píxel.</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source> or </source>
      <translation> u </translation>
    </message>
    <message>
      <source>&lt; 1 ms</source>
      <translation>&lt; 1 ms</translation>
    </message>
    <message>
      <source>At {coverage:.0f} % no class can be ruled out.</source>
      <translation>Al {coverage:.0f} % no se puede descartar ninguna clase.</translation>
    </message>
    <message>
      <source>At {coverage:.0f} %: {classes}.</source>
      <translation>Al {coverage:.0f} %: {classes}.</translation>
    </message>
    <message>
      <source>Denoised</source>
      <translation>Sin ruido</translation>
    </message>
    <message>
      <source>Equalized</source>
      <translation>Ecualizada</translation>
    </message>
    <message>
      <source>For research use only. Not for diagnosis.</source>
      <translation>Solo para uso en investigación. No utilizar para diagnóstico.</translation>
    </message>
    <message>
      <source>K-means, edges</source>
      <translation>K-medias, bordes</translation>
    </message>
    <message>
      <source>KNEE, SIDE UNKNOWN</source>
      <translation>RODILLA, LADO DESCONOCIDO</translation>
    </message>
    <message>
      <source>LEFT KNEE</source>
      <translation>RODILLA IZQUIERDA</translation>
    </message>
    <message>
      <source>On held-out films this model could not be told from chance: AUC {auc:.2f} ({low:.2f} to {high:.2f}).</source>
      <translation>En radiografías reservadas para prueba, este modelo no se distinguió del azar: AUC {auc:.2f} ({low:.2f} a {high:.2f}).</translation>
    </message>
    <message>
      <source>RIGHT KNEE</source>
      <translation>RODILLA DERECHA</translation>
    </message>
    <message>
      <source>Region of interest</source>
      <translation>Región de interés</translation>
    </message>
    <message>
      <source>Smudged</source>
      <translation>Difuminada</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Original</translation>
    </message>
    <message>
      <source>This knee is unlike those that the model was trained on.</source>
      <translation>Esta rodilla es distinta de las que se usaron para entrenar el modelo.</translation>
    </message>
    <message>
      <source>With {used} from the header.</source>
      <translation>Con datos de la cabecera: {used}.</translation>
    </message>
    <message>
      <source>With {used} typed in.</source>
      <translation>Con datos introducidos a mano: {used}.</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>manual</translation>
    </message>
    <message>
      <source>cannot tell</source>
      <translation>indeterminado</translation>
    </message>
    <message>
      <source>classifying</source>
      <translation>clasificando</translation>
    </message>
    <message>
      <source>landmarks</source>
      <translation>puntos de referencia</translation>
    </message>
    <message>
      <source>loading the model</source>
      <translation>cargando el modelo</translation>
    </message>
    <message>
      <source>mean {n} × {n}</source>
      <translation>media {n} × {n}</translation>
    </message>
    <message>
      <source>normal</source>
      <translation>normal</translation>
    </message>
    <message>
      <source>osteopenia</source>
      <translation>osteopenia</translation>
    </message>
    <message>
      <source>osteoporosis</source>
      <translation>osteoporosis</translation>
    </message>
    <message>
      <source>preparing the network’s input</source>
      <translation>preparando la entrada de la red</translation>
    </message>
    <message>
      <source>side by header</source>
      <translation>lado según la cabecera</translation>
    </message>
    <message>
      <source>side by letter</source>
      <translation>lado según la letra</translation>
    </message>
    <message>
      <source>stage 2 of 5, denoising</source>
      <translation>etapa 2 de 5, reducción de ruido</translation>
    </message>
    <message>
      <source>stage 3 of 5, equalizing</source>
      <translation>etapa 3 de 5, ecualización</translation>
    </message>
    <message>
      <source>stage 4 of 5, finding the region of interest</source>
      <translation>etapa 4 de 5, búsqueda de la región de interés</translation>
    </message>
    <message>
      <source>stage 5 of 5, smudging</source>
      <translation>etapa 5 de 5, difuminado</translation>
    </message>
    <message>
      <source>{how}, {n:g} condyle widths</source>
      <translation>{how}, {n:g} anchuras de cóndilo</translation>
    </message>
    <message>
      <source>{knee}, {n} of {count}</source>
      <translation>{knee}, {n} de {count}</translation>
    </message>
    <message>
      <source>{ms} ms</source>
      <translation>{ms} ms</translation>
    </message>
    <message>
      <source>{n} gray bins</source>
      <translation>{n} intervalos de gris</translation>
    </message>
    <message>
      <source>{n} left</source>
      <translation>{n} izquierda</translation>
    </message>
    <message>
      <source>{n} right</source>
      <translation>{n} derecha</translation>
    </message>
    <message>
      <source>{n} side unknown</source>
      <translation>{n} lado desconocido</translation>
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
      <translation> u </translation>
    </message>
    <message>
      <source>L</source>
      <translation>I</translation>
    </message>
    <message>
      <source>R</source>
      <translation>D</translation>
    </message>
    <message>
      <source>about {h} h {n} min left</source>
      <translation>quedan unas {h} h {n} min</translation>
    </message>
    <message>
      <source>about {n} min left</source>
      <translation>quedan unos {n} min</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>analizando</translation>
    </message>
    <message>
      <source>done</source>
      <translation>terminado</translation>
    </message>
    <message>
      <source>less than a minute left</source>
      <translation>queda menos de un minuto</translation>
    </message>
    <message>
      <source>no class can be ruled out</source>
      <translation>no se puede descartar ninguna clase</translation>
    </message>
    <message>
      <source>no diagnosis</source>
      <translation>sin diagnóstico</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>sin analizar</translation>
    </message>
    <message>
      <source>side ?</source>
      <translation>lado ?</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>detenido</translation>
    </message>
    <message>
      <source>unlike the training knees</source>
      <translation>distinta de las rodillas de entrenamiento</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>en espera</translation>
    </message>
    <message>
      <source>{n:,} cannot tell</source>
      <translation>{n:,} sin determinar</translation>
    </message>
    <message>
      <source>{n:,} not analysed</source>
      <translation>{n:,} sin analizar</translation>
    </message>
    <message>
      <source>{n:,} of {count:,} films</source>
      <translation>{n:,} de {count:,} radiografías</translation>
    </message>
    <message>
      <source>{n:,} without diagnosis</source>
      <translation>{n:,} sin diagnóstico</translation>
    </message>
  </context>
</TS>

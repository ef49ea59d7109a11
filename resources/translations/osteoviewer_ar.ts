<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>&lt;p&gt;&lt;b&gt;OsteoViewer {version}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Shows a knee radiograph, every step that a computer takes on it, and the bone-density class that a deep network gives it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;{research}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Apache License 2.0. The Noto fonts are under the SIL Open Font License 1.1.&lt;/p&gt;</source>
      <translation>&lt;p&gt;&lt;b&gt;OsteoViewer {version}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;يعرض صورة شعاعية للركبة، وكل خطوة ينفذها الحاسوب عليها، وفئة كثافة العظم التي تحددها لها شبكة عصبية عميقة.&lt;/p&gt;&lt;p&gt;&lt;b&gt;{research}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;رخصة Apache License 2.0. خطوط Noto خاضعة لرخصة SIL Open Font License 1.1.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>About OsteoViewer</source>
      <translation>حول OsteoViewer</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;About OsteoViewer</source>
      <translation>حول OsteoViewer (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Add a knee</source>
      <translation>إضافة ركبة (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Analyse again</source>
      <translation>إعادة التحليل (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Blink between film and stage</source>
      <translation>التبديل السريع بين الصورة والمرحلة (&amp;B)</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>إلغاء (&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Close film</source>
      <translation>إغلاق الصورة (&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>داكن (&amp;D)</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>تحرير (&amp;E)</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>ملف (&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Fit the film</source>
      <translation>ملاءمة الصورة للنافذة (&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Forget listed studies</source>
      <translation>نسيان الدراسات المدرجة (&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>مساعدة (&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Hide the patient</source>
      <translation>إخفاء بيانات المريض (&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Invert</source>
      <translation>عكس التدرج الرمادي (&amp;I)</translation>
    </message>
    <message>
      <source>&amp;Knees</source>
      <translation>الركبتان (&amp;K)</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>اللغة (&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>فاتح (&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Measure</source>
      <translation>قياس (&amp;M)</translation>
    </message>
    <message>
      <source>&amp;Next film</source>
      <translation>الصورة التالية (&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Next knee</source>
      <translation>الركبة التالية (&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Next stage</source>
      <translation>المرحلة التالية (&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Next window of the film</source>
      <translation>النافذة التالية للصورة (&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Open films…</source>
      <translation>فتح صور شعاعية (&amp;O)…</translation>
    </message>
    <message>
      <source>&amp;Previous film</source>
      <translation>الصورة السابقة (&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Previous stage</source>
      <translation>المرحلة السابقة (&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>إنهاء (&amp;Q)</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>إعادة (&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Reset the view</source>
      <translation>إعادة ضبط العرض (&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Search the list</source>
      <translation>البحث في القائمة (&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Stages</source>
      <translation>المراحل (&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Stages and diagnosis</source>
      <translation>المراحل والتشخيص (&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Take this knee away</source>
      <translation>إزالة هذه الركبة (&amp;T)</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>أدوات (&amp;T)</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>تراجع (&amp;U)</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>عرض (&amp;V)</translation>
    </message>
    <message>
      <source>&amp;Window and level</source>
      <translation>ال&amp;نافذة والمستوى</translation>
    </message>
    <message>
      <source>&amp;Window/level with the left button</source>
      <translation>النافذة/المستوى بالزر الأيسر (&amp;W)</translation>
    </message>
    <message>
      <source>Change &amp;by hand</source>
      <translation>التعديل يدويًا (&amp;B)</translation>
    </message>
    <message>
      <source>Close &amp;all films</source>
      <translation>إغلاق كل الصور (&amp;A)</translation>
    </message>
    <message>
      <source>Colours of the s&amp;ystem</source>
      <translation>ألوان النظام (&amp;Y)</translation>
    </message>
    <message>
      <source>Film’s &amp;overlays</source>
      <translation>تراكبات الصورة (&amp;O)</translation>
    </message>
    <message>
      <source>Full scr&amp;een</source>
      <translation>&amp;ملء الشاشة</translation>
    </message>
    <message>
      <source>Make the region larger</source>
      <translation>تكبير المنطقة</translation>
    </message>
    <message>
      <source>Make the region smaller</source>
      <translation>تصغير المنطقة</translation>
    </message>
    <message>
      <source>Move the region down</source>
      <translation>تحريك المنطقة إلى الأسفل</translation>
    </message>
    <message>
      <source>Move the region left</source>
      <translation>تحريك المنطقة إلى اليسار</translation>
    </message>
    <message>
      <source>Move the region right</source>
      <translation>تحريك المنطقة إلى اليمين</translation>
    </message>
    <message>
      <source>Move the region up</source>
      <translation>تحريك المنطقة إلى الأعلى</translation>
    </message>
    <message>
      <source>Next fra&amp;me</source>
      <translation>الإطار التالي (&amp;M)</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>فتح صورة حديثة (&amp;R)</translation>
    </message>
    <message>
      <source>Open f&amp;older…</source>
      <translation>فتح مجلد (&amp;O)…</translation>
    </message>
    <message>
      <source>Previous f&amp;rame</source>
      <translation>الإطار السابق (&amp;R)</translation>
    </message>
    <message>
      <source>Re&amp;store what was found</source>
      <translation>استعادة ما عُثر عليه تلقائيًا (&amp;S)</translation>
    </message>
    <message>
      <source>Show regions and land&amp;marks</source>
      <translation>إظهار المناطق والمعالم التشريحية (&amp;M)</translation>
    </message>
    <message>
      <source>St&amp;udies</source>
      <translation>الدراسات (&amp;U)</translation>
    </message>
    <message>
      <source>Zoom i&amp;n</source>
      <translation>ت&amp;كبير</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>تصغير</translation>
    </message>
  </context>
  <context>
    <name>BoxCanvas</name>
    <message>
      <source>Film, with boxes that are blacked out</source>
      <translation>الصورة الشعاعية مع المربعات المحجوبة بالأسود</translation>
    </message>
    <message>
      <source>Insert adds a box, arrows move it, Shift with arrows resizes it, Delete takes it away.</source>
      <translation>المفتاح Insert يضيف مربعًا، والأسهم تحركه، وShift مع الأسهم يغيّر حجمه، وDelete يزيله.</translation>
    </message>
  </context>
  <context>
    <name>CardDialog</name>
    <message>
      <source>Model card</source>
      <translation>بطاقة النموذج</translation>
    </message>
  </context>
  <context>
    <name>CardFeature</name>
    <message>
      <source>&amp;Model card…</source>
      <translation>بطاقة النموذج (&amp;M)…</translation>
    </message>
    <message>
      <source>No model was loaded yet.</source>
      <translation>لم يُحمَّل أي نموذج بعد.</translation>
    </message>
    <message>
      <source>Open a film first ({key:open}).</source>
      <translation>افتح صورة شعاعية أولًا ({key:open}).</translation>
    </message>
    <message>
      <source>There is no model.</source>
      <translation>لا يوجد نموذج.</translation>
    </message>
  </context>
  <context>
    <name>ChoicesPanel</name>
    <message>
      <source>&amp;DICOM, de-identified</source>
      <translation>ملف DICOM منزوع بيانات الهوية (&amp;D)</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>تصدير (&amp;E)</translation>
    </message>
    <message>
      <source>&amp;JPEG, 8 bits</source>
      <translation>صورة JPEG، 8 بت (&amp;J)</translation>
    </message>
    <message>
      <source>&amp;PNG, as deep as the film</source>
      <translation>صورة PNG بعمق البت الأصلي (&amp;P)</translation>
    </message>
    <message>
      <source>&amp;TIFF, as deep as the film</source>
      <translation>صورة TIFF بعمق البت الأصلي (&amp;T)</translation>
    </message>
    <message>
      <source>&amp;With regions, landmarks and result (8 bits, colour)</source>
      <translation>مع المناطق والمعالم التشريحية والنتيجة (8 بت، ملوّنة) (&amp;W)</translation>
    </message>
    <message>
      <source>All &amp;listed films ({n:,})</source>
      <translation>كل الصور المدرجة ({n:,}) (&amp;L)</translation>
    </message>
    <message>
      <source>As on the &amp;screen</source>
      <translation>كما يظهر على الشاشة (&amp;S)</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Files are called film-0001, film-0002, …; none is overwritten.</source>
      <translation>تُسمّى الملفات film-0001 وfilm-0002 و…؛ ولا يُستبدل أي ملف موجود.</translation>
    </message>
    <message>
      <source>Folder for exported films</source>
      <translation>مجلد الصور المصدَّرة</translation>
    </message>
    <message>
      <source>Grays of pictures</source>
      <translation>التدرجات الرمادية للصور</translation>
    </message>
    <message>
      <source>I &amp;have looked: no text is left that tells whose it is</source>
      <translation>لقد تحققتُ: لم يبقَ أي نص يدل على صاحب الصورة (&amp;H)</translation>
    </message>
    <message>
      <source>Only of the film on the screen, which was analysed</source>
      <translation>للصورة المعروضة على الشاشة والتي حُلِّلت فقط</translation>
    </message>
    <message>
      <source>Progress of the export</source>
      <translation>تقدم التصدير</translation>
    </message>
    <message>
      <source>Stopping after the film that is being written.</source>
      <translation>سيتوقف التصدير بعد الصورة الجاري كتابتها.</translation>
    </message>
    <message>
      <source>The whole ran&amp;ge</source>
      <translation>المدى الكامل (&amp;G)</translation>
    </message>
    <message>
      <source>This &amp;film</source>
      <translation>هذه الصورة (&amp;F)</translation>
    </message>
    <message>
      <source>What</source>
      <translation>المحتوى</translation>
    </message>
    <message>
      <source>Which</source>
      <translation>الصور</translation>
    </message>
    <message>
      <source>With the heat &amp;map (8 bits, colour)</source>
      <translation>مع الخريطة الحرارية (8 بت، ملوّنة) (&amp;M)</translation>
    </message>
    <message>
      <source>With what was drawn &amp;on the film (8 bits, colour)</source>
      <translation>مع ما رُسم على الصورة (8 بت، ملوّن) (&amp;O)</translation>
    </message>
    <message>
      <source>Words that were written there may name a patient; they are left out while the patient is hidden</source>
      <translation>قد تسمّي الكلمات المكتوبة هناك مريضًا؛ تُحذف ما دام المريض مخفيًا</translation>
    </message>
  </context>
  <context>
    <name>ClassTable</name>
    <message>
      <source>by the film alone {p}</source>
      <translation>بالصورة وحدها {p}</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Commands</source>
      <translation>الأوامر</translation>
    </message>
    <message>
      <source>Commands found</source>
      <translation>الأوامر التي عُثر عليها</translation>
    </message>
    <message>
      <source>No command is called so.</source>
      <translation>لا يوجد أمر بهذا الاسم.</translation>
    </message>
    <message>
      <source>Search commands</source>
      <translation>البحث في الأوامر</translation>
    </message>
  </context>
  <context>
    <name>CompareBar</name>
    <message>
      <source>A divider parts the two ({key:swipe})</source>
      <translation>خط فاصل بين الاثنتين ({key:swipe})</translation>
    </message>
    <message>
      <source>Colours from −{reach}, blue, over 0, dark, to +{reach}, orange</source>
      <translation>الألوان من ‎−{reach} (أزرق) مرورًا بـ 0 (داكن) إلى ‎+{reach} (برتقالي)</translation>
    </message>
    <message>
      <source>Comparison of two stages</source>
      <translation>مقارنة مرحلتين</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>الفرق</translation>
    </message>
    <message>
      <source>Large stage</source>
      <translation>المرحلة الكبيرة</translation>
    </message>
    <message>
      <source>Stage to compare with</source>
      <translation>المرحلة المقارَن بها</translation>
    </message>
    <message>
      <source>Swipe</source>
      <translation>خط فاصل</translation>
    </message>
    <message>
      <source>The large one minus the other ({key:difference})</source>
      <translation>الكبيرة مطروحًا منها الأخرى ({key:difference})</translation>
    </message>
    <message>
      <source>What is seen</source>
      <translation>ما يُعرض</translation>
    </message>
    <message>
      <source>with</source>
      <translation>مع</translation>
    </message>
  </context>
  <context>
    <name>CompareDesk</name>
    <message>
      <source>Blink between the two ({key:blink}).</source>
      <translation>التبديل السريع بين الاثنتين ({key:blink}).</translation>
    </message>
    <message>
      <source>Hatched: one of the two has no pixels there.</source>
      <translation>مظلل بخطوط: إحداهما لا بكسلات لها هنا.</translation>
    </message>
    <message>
      <source>Largest {largest}; the scale holds 99.5 % of the pixels.</source>
      <translation>أكبر فرق {largest}؛ يشمل المقياس 99.5% من البكسلات.</translation>
    </message>
    <message>
      <source>Left {one}, right {other}. Drag the line, or move it ({key:divider_left}, {key:divider_right}).</source>
      <translation>اليسار {one}، اليمين {other}. اسحب الخط، أو حرّكه ({key:divider_left}, {key:divider_right}).</translation>
    </message>
    <message>
      <source>One of the two has no pixel here.</source>
      <translation>إحداهما لا بكسل لها هنا.</translation>
    </message>
    <message>
      <source>Subtracting…</source>
      <translation>جارٍ الطرح…</translation>
    </message>
    <message>
      <source>The two are the same wherever both have pixels.</source>
      <translation>الاثنتان متطابقتان حيثما توجد بكسلات لكلتيهما.</translation>
    </message>
    <message>
      <source>The two have different scales of gray.</source>
      <translation>للاثنتين مقياسان رماديان مختلفان.</translation>
    </message>
    <message>
      <source>The two share no pixel of the film.</source>
      <translation>لا تشترك الاثنتان في أي بكسل من الصورة.</translation>
    </message>
    <message>
      <source>{one} {a:.3f}   {other} {b:.3f}   difference {by}</source>
      <translation>{one} {a:.3f}   {other} {b:.3f}   الفرق ‎{by}</translation>
    </message>
    <message>
      <source>{stage} (exploratory)</source>
      <translation>{stage} (استكشافي)</translation>
    </message>
    <message>
      <source>{stage} is not there yet.</source>
      <translation>{stage}: غير متاحة بعد.</translation>
    </message>
  </context>
  <context>
    <name>CompareFeature</name>
    <message>
      <source>&amp;Keep this film for comparison</source>
      <translation>الاحتفاظ بهذه الصورة للمقارنة (&amp;K)</translation>
    </message>
    <message>
      <source>Film kept for comparison</source>
      <translation>الصورة المحتفظ بها للمقارنة</translation>
    </message>
    <message>
      <source>Film kept for comparison, enlarged</source>
      <translation>الصورة المحتفظ بها للمقارنة، مكبّرة</translation>
    </message>
    <message>
      <source>KEPT</source>
      <translation>للمقارنة</translation>
    </message>
    <message>
      <source>Open another one to compare; both move together. It can be taken away ({key:compare}).</source>
      <translation>افتح صورة أخرى لمقارنتها؛ تتحرك الاثنتان معًا. يمكن إزالتها ({key:compare}).</translation>
    </message>
    <message>
      <source>This film is kept at the left.</source>
      <translation>هذه الصورة محتفظ بها على اليسار.</translation>
    </message>
    <message>
      <source>{name}; the diagnosis is not of this film</source>
      <translation>{name}؛ التشخيص ليس لهذه الصورة</translation>
    </message>
  </context>
  <context>
    <name>CrashDialog</name>
    <message>
      <source>&amp;Copy</source>
      <translation>نسخ (&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Forget</source>
      <translation>حذف (&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Save…</source>
      <translation>حفظ… (&amp;S)</translation>
    </message>
    <message>
      <source>Crash report</source>
      <translation>تقرير التعطل</translation>
    </message>
    <message>
      <source>OsteoViewer ended unexpectedly. This is all that was kept of it: where in the program that was, and versions. It holds no names of files or patients, and it is sent nowhere.</source>
      <translation>توقف OsteoViewer بشكل غير متوقع. هذا كل ما حُفظ عن ذلك: موضع حدوثه في البرنامج، وأرقام الإصدارات. لا يحتوي على أسماء ملفات أو مرضى، ولا يُرسل إلى أي جهة.</translation>
    </message>
    <message>
      <source>Save the crash report</source>
      <translation>حفظ تقرير التعطل</translation>
    </message>
  </context>
  <context>
    <name>CrashFeature</name>
    <message>
      <source>&amp;Crash report…</source>
      <translation>تقرير التعطل… (&amp;C)</translation>
    </message>
    <message>
      <source>Check that your log folder can be written to.</source>
      <translation>تحقق من إمكانية الكتابة في مجلد السجلات.</translation>
    </message>
    <message>
      <source>The crash report could not be deleted.</source>
      <translation>تعذر حذف تقرير التعطل.</translation>
    </message>
    <message>
      <source>The crash report is deleted.</source>
      <translation>حُذف تقرير التعطل.</translation>
    </message>
    <message>
      <source>The crash report is saved.</source>
      <translation>حُفظ تقرير التعطل.</translation>
    </message>
    <message>
      <source>There is no crash report.</source>
      <translation>لا يوجد تقرير تعطل.</translation>
    </message>
  </context>
  <context>
    <name>CrashOffer</name>
    <message>
      <source>Help &gt; Crash report shows what is known of it; it was sent nowhere.</source>
      <translation>يعرض «مساعدة &gt; تقرير التعطل» ما هو معروف عن ذلك؛ ولم يُرسل إلى أي جهة.</translation>
    </message>
    <message>
      <source>OsteoViewer ended unexpectedly the last time.</source>
      <translation>توقف OsteoViewer بشكل غير متوقع في المرة الأخيرة.</translation>
    </message>
  </context>
  <context>
    <name>DiagnosisPanel</name>
    <message>
      <source>Age, sex, height and weight of the patient</source>
      <translation>عمر المريض وجنسه وطوله ووزنه</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>إعادة التحليل</translation>
    </message>
    <message>
      <source>Analyse again ({key:again})</source>
      <translation>إعادة التحليل ({key:again})</translation>
    </message>
    <message>
      <source>Analysing</source>
      <translation>جارٍ التحليل</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>أُلغي</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>لا يمكن الجزم</translation>
    </message>
    <message>
      <source>Diagnosis, for research use only: {word}. Probabilities: {numbers}. {doubt}</source>
      <translation>التشخيص، للاستخدام البحثي فقط: {word}. الاحتمالات: {numbers}. {doubt}</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>خريطة حرارية</translation>
    </message>
    <message>
      <source>Heat map over the film</source>
      <translation>الخريطة الحرارية فوق الصورة</translation>
    </message>
    <message>
      <source>It can be cancelled ({key:cancel}).</source>
      <translation>يمكن إلغاؤه ({key:cancel}).</translation>
    </message>
    <message>
      <source>Knee</source>
      <translation>الركبة</translation>
    </message>
    <message>
      <source>Model and time</source>
      <translation>النموذج والوقت</translation>
    </message>
    <message>
      <source>Model card</source>
      <translation>بطاقة النموذج</translation>
    </message>
    <message>
      <source>No diagnosis</source>
      <translation>لا تشخيص</translation>
    </message>
    <message>
      <source>Not analysed</source>
      <translation>لم تُحلَّل</translation>
    </message>
    <message>
      <source>Open a film to have it analysed.</source>
      <translation>افتح صورة شعاعية لتحليلها.</translation>
    </message>
    <message>
      <source>Patient…</source>
      <translation>المريض…</translation>
    </message>
    <message>
      <source>Reading the film</source>
      <translation>جارٍ قراءة الصورة</translation>
    </message>
    <message>
      <source>Research use only</source>
      <translation>للاستخدام البحثي فقط</translation>
    </message>
    <message>
      <source>The analysis was stopped before its end.</source>
      <translation>أُوقف التحليل قبل اكتماله.</translation>
    </message>
    <message>
      <source>Used beside the film: {used}. By the film alone (|): {numbers}.</source>
      <translation>المستخدَم إلى جانب الصورة: {used}. بالصورة وحدها (|): {numbers}.</translation>
    </message>
    <message>
      <source>What is known of the patient</source>
      <translation>المعلوم عن المريض</translation>
    </message>
    <message>
      <source>With exploratory parameters</source>
      <translation>بمعاملات استكشافية</translation>
    </message>
  </context>
  <context>
    <name>DiagnosisPresenter</name>
    <message>
      <source>EXPLORATORY, {knee}</source>
      <translation>استكشافي، {knee}</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>جارٍ التحليل</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>أُلغي</translation>
    </message>
    <message>
      <source>no diagnosis</source>
      <translation>لا تشخيص</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>لم تُحلَّل</translation>
    </message>
    <message>
      <source>{name}, by hand</source>
      <translation>{name}، يدويًا</translation>
    </message>
    <message>
      <source>{name}, exploratory</source>
      <translation>{name}، استكشافي</translation>
    </message>
    <message>
      <source>{word}, by hand</source>
      <translation>{word}، يدويًا</translation>
    </message>
  </context>
  <context>
    <name>ExploratoryNote</name>
    <message>
      <source>Exploratory: not the model’s own pipeline</source>
      <translation>استكشافي: ليس مسار المعالجة الخاص بالنموذج</translation>
    </message>
    <message>
      <source>Go back to the model’s own pipeline</source>
      <translation>العودة إلى مسار المعالجة الخاص بالنموذج</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>إعادة ضبط</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export</source>
      <translation>تصدير</translation>
    </message>
    <message>
      <source>Reading the film…</source>
      <translation>جارٍ قراءة الصورة…</translation>
    </message>
    <message>
      <source>This film is drawn; it has no file that could be de-identified.</source>
      <translation>هذه الصورة مرسومة بالبرنامج؛ فلا ملف لها يمكن نزع بيانات الهوية منه.</translation>
    </message>
    <message>
      <source>This film is no DICOM file.</source>
      <translation>هذه الصورة ليست ملف DICOM.</translation>
    </message>
  </context>
  <context>
    <name>ExportFeature</name>
    <message>
      <source>&amp;Export…</source>
      <translation>تصدير (&amp;E)…</translation>
    </message>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>افتح صورة أولًا ({key:open}).</translation>
    </message>
    <message>
      <source>There is no film to export.</source>
      <translation>لا توجد صورة لتصديرها.</translation>
    </message>
  </context>
  <context>
    <name>FullScreenFeature</name>
    <message>
      <source>Leave the full screen</source>
      <translation>إنهاء ملء الشاشة</translation>
    </message>
  </context>
  <context>
    <name>GraysFeature</name>
    <message>
      <source>Change window and level</source>
      <translation>تغيير النافذة والمستوى</translation>
    </message>
    <message>
      <source>Open a film first ({key:open}).</source>
      <translation>افتح صورة شعاعية أولًا ({key:open}).</translation>
    </message>
    <message>
      <source>There is no picture yet.</source>
      <translation>لا توجد صورة بعد.</translation>
    </message>
    <message>
      <source>Window and &amp;level…</source>
      <translation>النافذة وال&amp;مستوى…</translation>
    </message>
  </context>
  <context>
    <name>GraysPopup</name>
    <message>
      <source>In the values of the file, here from {low} to {high}</source>
      <translation>بقيم الملف، وهي هنا من {low} إلى {high}</translation>
    </message>
    <message>
      <source>Level (middle)</source>
      <translation>المستوى (الوسط)</translation>
    </message>
    <message>
      <source>Of grays from 0 to 1</source>
      <translation>بدرجات رمادية من 0 إلى 1</translation>
    </message>
    <message>
      <source>Window (width)</source>
      <translation>النافذة (العرض)</translation>
    </message>
    <message>
      <source>Window and level</source>
      <translation>النافذة والمستوى</translation>
    </message>
  </context>
  <context>
    <name>HeatBar</name>
    <message>
      <source>Class of the heat map</source>
      <translation>فئة الخريطة الحرارية</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>متابعة</translation>
    </message>
    <message>
      <source>HEAT MAP</source>
      <translation>خريطة حرارية</translation>
    </message>
    <message>
      <source>Hide the heat map ({key:heat})</source>
      <translation>إخفاء الخريطة الحرارية ({key:heat})</translation>
    </message>
    <message>
      <source>How much the probability of {word}, by the film alone, falls when this place is hidden.</source>
      <translation>مقدار انخفاض احتمال {word}، بالصورة وحدها، عند حجب هذا الموضع.</translation>
    </message>
    <message>
      <source>It shows which parts of the picture the score rests on, not where bone is lost; it can be wrong.</source>
      <translation>تُظهر أجزاء الصورة التي تستند إليها الدرجة، لا مواضع فقدان العظم؛ وقد تكون خاطئة.</translation>
    </message>
    <message>
      <source>Kind of heat map</source>
      <translation>نوع الخريطة الحرارية</translation>
    </message>
    <message>
      <source>Make the heat map again</source>
      <translation>إعادة إنشاء الخريطة الحرارية</translation>
    </message>
    <message>
      <source>Opacity of the heat map</source>
      <translation>عتامة الخريطة الحرارية</translation>
    </message>
    <message>
      <source>Progress of the heat map</source>
      <translation>تقدم إنشاء الخريطة الحرارية</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>إيقاف</translation>
    </message>
    <message>
      <source>Stop the heat map ({key:cancel})</source>
      <translation>إيقاف الخريطة الحرارية ({key:cancel})</translation>
    </message>
    <message>
      <source>The score of {word} at each place; that of the knee is their mean plus a constant.</source>
      <translation>درجة {word} في كل موضع؛ ودرجة الركبة هي متوسطها مضافًا إليه ثابت.</translation>
    </message>
    <message>
      <source>loss of probability of {word}</source>
      <translation>انخفاض احتمال {word}</translation>
    </message>
    <message>
      <source>most probable</source>
      <translation>الأرجح</translation>
    </message>
    <message>
      <source>score of {word}</source>
      <translation>درجة {word}</translation>
    </message>
  </context>
  <context>
    <name>HeatFeature</name>
    <message>
      <source>&amp;Heat map</source>
      <translation>خريطة حرارية (&amp;H)</translation>
    </message>
    <message>
      <source>Being made.</source>
      <translation>جارٍ إنشاؤها.</translation>
    </message>
    <message>
      <source>Go back to it first (Stages, Back to the model’s own pipeline).</source>
      <translation>عُد إليه أولًا (المراحل، العودة إلى مسار المعالجة الخاص بالنموذج).</translation>
    </message>
    <message>
      <source>It begins when the analysis is done.</source>
      <translation>تبدأ عند انتهاء التحليل.</translation>
    </message>
    <message>
      <source>No heat map: this knee has no diagnosis.</source>
      <translation>لا خريطة حرارية: لا تشخيص لهذه الركبة.</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>أُوقفت.</translation>
    </message>
    <message>
      <source>The heat map is of the model’s own pipeline.</source>
      <translation>الخريطة الحرارية خاصة بمسار معالجة النموذج.</translation>
    </message>
    <message>
      <source>class activation</source>
      <translation>تنشيط الفئة</translation>
    </message>
    <message>
      <source>occlusion</source>
      <translation>الحجب</translation>
    </message>
  </context>
  <context>
    <name>HeatScale</name>
    <message>
      <source>Colour scale from {low} to {high}</source>
      <translation>مقياس الألوان من ‎{low} إلى ‎{high}</translation>
    </message>
  </context>
  <context>
    <name>HistogramDesk</name>
    <message>
      <source>As measured: old across, new up</source>
      <translation>كما قيس: القديم أفقيًا، الجديد رأسيًا</translation>
    </message>
    <message>
      <source>Histogram</source>
      <translation>المدرج التكراري</translation>
    </message>
    <message>
      <source>No curve: a new value depends on neighbours too.</source>
      <translation>لا منحنى: القيمة الجديدة تعتمد على البكسلات المجاورة أيضًا.</translation>
    </message>
    <message>
      <source>Nothing comes before the film.</source>
      <translation>لا شيء يسبق الصورة الأصلية.</translation>
    </message>
    <message>
      <source>Values: {stage}</source>
      <translation>القيم: {stage}</translation>
    </message>
    <message>
      <source>exploratory: {stage}</source>
      <translation>استكشافي: {stage}</translation>
    </message>
    <message>
      <source>{before} → {stage}</source>
      <translation>{before} ← {stage}</translation>
    </message>
  </context>
  <context>
    <name>HistogramPanel</name>
    <message>
      <source>Bars: how many pixels have a value, the tallest cut. Line: the gray that it is shown as.</source>
      <translation>الأعمدة: عدد البكسلات لكل قيمة، مع قصّ أطولها. الخط: التدرج الرمادي المعروض لها.</translation>
    </message>
    <message>
      <source>Histogram</source>
      <translation>المدرج التكراري</translation>
    </message>
    <message>
      <source>{zeros:.0f} % are 0; of the others 90 % lie in {low:.3f} to {high:.3f}</source>
      <translation>نسبة {zeros:.0f}% منها 0؛ ومن البقية 90% بين {low:.3f} و{high:.3f}</translation>
    </message>
  </context>
  <context>
    <name>ImageView</name>
    <message>
      <source>   pixel size unknown</source>
      <translation>   حجم البكسل غير معروف</translation>
    </message>
    <message>
      <source>   pixel {size} mm ({provenance})</source>
      <translation>   البكسل {size} مم ({provenance})</translation>
    </message>
    <message>
      <source>BY HAND</source>
      <translation>يدويًا</translation>
    </message>
    <message>
      <source>Dense is dark</source>
      <translation>الكثيف داكن</translation>
    </message>
    <message>
      <source>Dragging changes window and level</source>
      <translation>السحب يغيّر النافذة والمستوى</translation>
    </message>
    <message>
      <source>EXPLORATORY</source>
      <translation>استكشافي</translation>
    </message>
    <message>
      <source>Exploratory: not the model’s own pipeline</source>
      <translation>استكشافي: ليس مسار المعالجة الخاص بالنموذج</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>الصورة الشعاعية</translation>
    </message>
    <message>
      <source>Film, enlarged</source>
      <translation>الصورة الشعاعية، مكبّرة</translation>
    </message>
    <message>
      <source>INVERTED</source>
      <translation>معكوسة التدرج</translation>
    </message>
    <message>
      <source>Open films</source>
      <translation>فتح صور شعاعية</translation>
    </message>
    <message>
      <source>Open films…</source>
      <translation>فتح صور شعاعية…</translation>
    </message>
    <message>
      <source>POLARITY CORRECTED</source>
      <translation>صُحِّحت القطبية</translation>
    </message>
    <message>
      <source>Place and value under the cursor</source>
      <translation>الموضع والقيمة تحت المؤشر</translation>
    </message>
    <message>
      <source>SYNTHETIC</source>
      <translation>اصطناعية</translation>
    </message>
    <message>
      <source>The file shows bone dark and says nothing of it; the program exchanged dark and bright</source>
      <translation>يُظهر الملف العظم داكنًا دون أن يذكر ذلك؛ فبدّل البرنامج بين الداكن والفاتح</translation>
    </message>
    <message>
      <source>The regions of this film were changed by hand</source>
      <translation>عُدِّلت مناطق هذه الصورة يدويًا</translation>
    </message>
    <message>
      <source>This film was drawn by the program</source>
      <translation>رسم البرنامج هذه الصورة</translation>
    </message>
    <message>
      <source>W/L</source>
      <translation>W/L</translation>
    </message>
    <message>
      <source>Window and level: {numbers}</source>
      <translation>النافذة والمستوى: {numbers}</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>التكبير</translation>
    </message>
    <message>
      <source>x {x}  y {y}  value {value}</source>
      <translation>x {x}  y {y}  القيمة {value}</translation>
    </message>
    <message>
      <source>zoom {percent:.0f} %</source>
      <translation>التكبير {percent:.0f}%</translation>
    </message>
    <message>
      <source>{h} high × {w} wide</source>
      <translation>الارتفاع {h} × العرض {w}</translation>
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
      <translation>مقارنة مرحلتين (&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Difference of two stages</source>
      <translation>الفرق بين مرحلتين (&amp;D)</translation>
    </message>
    <message>
      <source>&amp;Histogram</source>
      <translation>المدرج التكراري (&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Play through the stages</source>
      <translation>تشغيل المراحل تباعًا (&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Swipe between two stages</source>
      <translation>خط فاصل بين مرحلتين (&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Try parameters</source>
      <translation>تجربة المعاملات (&amp;T)</translation>
    </message>
    <message>
      <source>Back to the &amp;model’s own pipeline</source>
      <translation>العودة إلى مسار المعالجة الخاص بالنموذج (&amp;M)</translation>
    </message>
    <message>
      <source>Copy the &amp;record of the pipeline</source>
      <translation>نسخ سجل مسار المعالجة (&amp;R)</translation>
    </message>
    <message>
      <source>Move the divider left</source>
      <translation>تحريك الخط الفاصل إلى اليسار</translation>
    </message>
    <message>
      <source>Move the divider right</source>
      <translation>تحريك الخط الفاصل إلى اليمين</translation>
    </message>
  </context>
  <context>
    <name>KeepingFeature</name>
    <message>
      <source>Delete</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Delete all regions by hand, verdicts, marks and views that were kept of all films?</source>
      <translation>هل تريد حذف كل ما حُفظ لجميع الصور من مناطق يدوية وأحكام وعلامات وطرق عرض؟</translation>
    </message>
    <message>
      <source>E&amp;xport what was kept…</source>
      <translation>تصدير البيانات المحفوظة (&amp;X)…</translation>
    </message>
    <message>
      <source>Export the a&amp;udit record…</source>
      <translation>تصدير سجل التدقيق (&amp;U)…</translation>
    </message>
    <message>
      <source>Export the audit record</source>
      <translation>تصدير سجل التدقيق</translation>
    </message>
    <message>
      <source>Export what was kept</source>
      <translation>تصدير البيانات المحفوظة</translation>
    </message>
    <message>
      <source>Forget what was kept</source>
      <translation>نسيان البيانات المحفوظة</translation>
    </message>
    <message>
      <source>Forget what was kept of a&amp;ll films…</source>
      <translation>نسيان البيانات المحفوظة لجميع الصور (&amp;L)…</translation>
    </message>
    <message>
      <source>Forget what was kept of this &amp;film</source>
      <translation>نسيان البيانات المحفوظة لهذه الصورة (&amp;F)</translation>
    </message>
    <message>
      <source>I&amp;mport what was kept…</source>
      <translation>استيراد البيانات المحفوظة (&amp;M)…</translation>
    </message>
    <message>
      <source>Import what was kept</source>
      <translation>استيراد البيانات المحفوظة</translation>
    </message>
    <message>
      <source>New: {added}. Newer there: {replaced}. Newer here: {left}. The same: {same}.</source>
      <translation>جديد: {added}. أحدث هناك: {replaced}. أحدث هنا: {left}. متطابق: {same}.</translation>
    </message>
    <message>
      <source>No row was changed or is missing.</source>
      <translation>لم يتغير أي صف ولم يُفقد أي صف.</translation>
    </message>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>افتح صورة أولًا ({key:open}).</translation>
    </message>
    <message>
      <source>Rows that were changed or are missing: {n}.</source>
      <translation>الصفوف المتغيرة أو المفقودة: {n}.</translation>
    </message>
    <message>
      <source>Table (*.csv);;JSON lines (*.jsonl)</source>
      <translation>جدول (*.csv);;أسطر JSON (*.jsonl)</translation>
    </message>
    <message>
      <source>The audit record is exported, but it is not whole.</source>
      <translation>صُدِّر سجل التدقيق، لكنه غير سليم.</translation>
    </message>
    <message>
      <source>The audit record is exported.</source>
      <translation>صُدِّر سجل التدقيق.</translation>
    </message>
    <message>
      <source>The older ones are kept out of use.</source>
      <translation>حُفظت البيانات الأقدم جانبًا دون استخدام.</translation>
    </message>
    <message>
      <source>There is no film open.</source>
      <translation>لا توجد صورة مفتوحة.</translation>
    </message>
    <message>
      <source>This cannot be undone. The films themselves and the audit record stay. You can export it first.</source>
      <translation>لا يمكن التراجع عن هذا. تبقى الصور نفسها وسجل التدقيق. يمكنك تصدير البيانات أولًا.</translation>
    </message>
    <message>
      <source>Topics: {n}.</source>
      <translation>الموضوعات: {n}.</translation>
    </message>
    <message>
      <source>What was kept is exported.</source>
      <translation>صُدِّرت البيانات المحفوظة.</translation>
    </message>
    <message>
      <source>What was kept is imported.</source>
      <translation>استُوردت البيانات المحفوظة.</translation>
    </message>
    <message>
      <source>What was kept of all films is deleted.</source>
      <translation>حُذفت البيانات المحفوظة لجميع الصور.</translation>
    </message>
    <message>
      <source>What was kept of this film is deleted.</source>
      <translation>حُذفت البيانات المحفوظة لهذه الصورة.</translation>
    </message>
    <message>
      <source>What you do from now on is kept again.</source>
      <translation>سيُحفظ ما تفعله من الآن فصاعدًا من جديد.</translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>&amp;All standard keys</source>
      <translation>كل المفاتيح القياسية (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>إغلاق (&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Leave as it is</source>
      <translation>إبقاؤه كما هو (&amp;L)</translation>
    </message>
    <message>
      <source>&amp;No key</source>
      <translation>بلا مفتاح (&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Standard key</source>
      <translation>المفتاح القياسي (&amp;S)</translation>
    </message>
    <message>
      <source>Choose its knee</source>
      <translation>اختيار ركبتها</translation>
    </message>
    <message>
      <source>Choose what is drawn; a drag moves it or its point</source>
      <translation>اختيار المرسوم؛ والسحب يحركه أو يحرك نقطته</translation>
    </message>
    <message>
      <source>Click on a line or its label</source>
      <translation>النقر على خط أو تسميته</translation>
    </message>
    <message>
      <source>Click on a region</source>
      <translation>النقر على منطقة</translation>
    </message>
    <message>
      <source>Double click</source>
      <translation>نقر مزدوج</translation>
    </message>
    <message>
      <source>Double click on a line or its label</source>
      <translation>نقر مزدوج على خط أو تسميته</translation>
    </message>
    <message>
      <source>Drag with the left button</source>
      <translation>السحب بالزر الأيسر</translation>
    </message>
    <message>
      <source>Drag with the right button</source>
      <translation>السحب بالزر الأيمن</translation>
    </message>
    <message>
      <source>Fit the film</source>
      <translation>ملاءمة الصورة للنافذة</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>المفتاح</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>المفاتيح</translation>
    </message>
    <message>
      <source>Move the film, or the region with handles</source>
      <translation>تحريك الصورة، أو المنطقة ذات المقابض</translation>
    </message>
    <message>
      <source>New keys for the chosen command</source>
      <translation>مفاتيح جديدة للأمر المختار</translation>
    </message>
    <message>
      <source>New keys for “{command}”</source>
      <translation>مفاتيح جديدة للأمر «{command}»</translation>
    </message>
    <message>
      <source>Press the keys in the field.</source>
      <translation>اضغط المفاتيح داخل الحقل.</translation>
    </message>
    <message>
      <source>S&amp;wap</source>
      <translation>تبديل (&amp;W)</translation>
    </message>
    <message>
      <source>Search commands</source>
      <translation>البحث في الأوامر</translation>
    </message>
    <message>
      <source>The mouse stays as it is.</source>
      <translation>تبقى الفأرة كما هي.</translation>
    </message>
    <message>
      <source>This key moves between the controls and presses them. Choose another.</source>
      <translation>هذا المفتاح يتنقل بين عناصر التحكم ويضغطها. اختر مفتاحًا آخر.</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>الوظيفة</translation>
    </message>
    <message>
      <source>Wheel</source>
      <translation>العجلة</translation>
    </message>
    <message>
      <source>Window (sideways) and level (up and down)</source>
      <translation>النافذة (أفقيًا) والمستوى (رأسيًا)</translation>
    </message>
    <message>
      <source>Write on it</source>
      <translation>كتابة نص عليه</translation>
    </message>
    <message>
      <source>Zoom at the cursor</source>
      <translation>التكبير عند المؤشر</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>بلا مفتاح</translation>
    </message>
    <message>
      <source>{keys} belongs to “{command}”. Swap the keys of the two?</source>
      <translation>المفتاح {keys} مخصص للأمر «{command}». هل تريد التبديل بين مفتاحَي الأمرين؟</translation>
    </message>
    <message>
      <source>“{command}” has {keys} now.</source>
      <translation>الأمر «{command}» مفتاحه الآن {keys}.</translation>
    </message>
  </context>
  <context>
    <name>KeysFeature</name>
    <message>
      <source>&amp;Keys…</source>
      <translation>المفاتيح (&amp;K)…</translation>
    </message>
  </context>
  <context>
    <name>KneeBar</name>
    <message>
      <source>Change by hand ({key:edit_region})</source>
      <translation>التعديل يدويًا ({key:edit_region})</translation>
    </message>
    <message>
      <source>Change the region of interest by hand</source>
      <translation>تعديل منطقة الاهتمام يدويًا</translation>
    </message>
    <message>
      <source>Drag the box or its corners. Add a knee ({key:add_knee}), take one away ({key:delete}), undo ({key:undo}), or restore what was found ({key:reset_knees}).</source>
      <translation>اسحب المربع أو زواياه. أضف ركبة ({key:add_knee})، أو أزل واحدة ({key:delete})، أو تراجع ({key:undo})، أو استعد ما عُثر عليه ({key:reset_knees}).</translation>
    </message>
    <message>
      <source>KNEES</source>
      <translation>الركبتان</translation>
    </message>
    <message>
      <source>None found</source>
      <translation>لم يُعثر على أي ركبة</translation>
    </message>
    <message>
      <source>Not looked for yet</source>
      <translation>لم يُبحث بعد</translation>
    </message>
  </context>
  <context>
    <name>LanguageFeature</name>
    <message>
      <source>Language of the &amp;system</source>
      <translation>لغة النظام (&amp;S)</translation>
    </message>
    <message>
      <source>The language changes when OsteoViewer is started the next time.</source>
      <translation>تتغير اللغة عند تشغيل OsteoViewer في المرة القادمة.</translation>
    </message>
    <message>
      <source>What you have done is kept.</source>
      <translation>ما قمت به محفوظ.</translation>
    </message>
  </context>
  <context>
    <name>Lens</name>
    <message>
      <source>Magnifier</source>
      <translation>عدسة مكبّرة</translation>
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
      <translation>لا بكسل</translation>
    </message>
  </context>
  <context>
    <name>LookFeature</name>
    <message>
      <source>&amp;Pixel for pixel (1:1)</source>
      <translation>بكسل مقابل بكسل (1:1) (&amp;P)</translation>
    </message>
    <message>
      <source>E&amp;xchange left and right</source>
      <translation>تبديل اليسار واليمين (&amp;X)</translation>
    </message>
    <message>
      <source>It is as true as what the file says of its pixels and the system of its screen.</source>
      <translation>دقته مرهونة بما يذكره الملف عن بكسلاته والنظام عن شاشته.</translation>
    </message>
    <message>
      <source>Ma&amp;gnifier</source>
      <translation>عدسة مكبّرة (&amp;G)</translation>
    </message>
    <message>
      <source>Magnify 2, 4 or 8 times</source>
      <translation>التكبير 2 أو 4 أو 8 مرات</translation>
    </message>
    <message>
      <source>Rotate by 90° &amp;clockwise</source>
      <translation>التدوير 90° باتجاه عقارب الساعة (&amp;C)</translation>
    </message>
    <message>
      <source>True si&amp;ze</source>
      <translation>الحجم الحقيقي (&amp;Z)</translation>
    </message>
    <message>
      <source>True size ({provenance}).</source>
      <translation>الحجم الحقيقي ({provenance}).</translation>
    </message>
    <message>
      <source>Window for all values</source>
      <translation>نافذة لكل القيم</translation>
    </message>
    <message>
      <source>Window for the bright part (bone)</source>
      <translation>نافذة للجزء الفاتح (العظم)</translation>
    </message>
    <message>
      <source>Window for the dark part (soft tissue)</source>
      <translation>نافذة للجزء الداكن (النسج الرخوة)</translation>
    </message>
    <message>
      <source>Window for the whole film</source>
      <translation>نافذة للصورة بأكملها</translation>
    </message>
    <message>
      <source>Window for what is s&amp;een</source>
      <translation>نافذة للجزء المرئي (&amp;E)</translation>
    </message>
    <message>
      <source>{words}  ·  reset ({key:reset})</source>
      <translation>{words}  ·  إعادة الضبط ({key:reset})</translation>
    </message>
  </context>
  <context>
    <name>LookPanel</name>
    <message>
      <source>&amp;Add a box</source>
      <translation>إضافة مربع (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Next box</source>
      <translation>المربع التالي (&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Remove the box</source>
      <translation>إزالة المربع (&amp;R)</translation>
    </message>
    <message>
      <source>Arrows move it, Shift with arrows resizes it</source>
      <translation>الأسهم تحركه، وShift مع الأسهم يغيّر حجمه</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>Film to look at</source>
      <translation>الصورة المطلوب فحصها</translation>
    </message>
    <message>
      <source>Insert, or drag on the film</source>
      <translation>المفتاح Insert، أو السحب على الصورة</translation>
    </message>
    <message>
      <source>Looked at {n} of {count} films.</source>
      <translation>فُحص {n} من {count} من الصور.</translation>
    </message>
    <message>
      <source>Warning of text in the pixels</source>
      <translation>تحذير من نص في البكسلات</translation>
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
      <translation>أغلق النوافذ الأخرى وحاول مجددًا.</translation>
    </message>
    <message>
      <source>Open a folder of films</source>
      <translation>فتح مجلد صور شعاعية</translation>
    </message>
    <message>
      <source>Open films</source>
      <translation>فتح صور شعاعية</translation>
    </message>
    <message>
      <source>OsteoViewer</source>
      <translation>OsteoViewer</translation>
    </message>
    <message>
      <source>The films themselves are untouched.</source>
      <translation>لم تُمسّ الصور نفسها.</translation>
    </message>
    <message>
      <source>The list of studies could not be deleted.</source>
      <translation>تعذّر حذف قائمة الدراسات.</translation>
    </message>
    <message>
      <source>What was kept of listed studies is deleted.</source>
      <translation>حُذفت البيانات المحفوظة عن الدراسات المدرجة.</translation>
    </message>
  </context>
  <context>
    <name>MeasureFeature</name>
    <message>
      <source>&amp;Delete what is chosen</source>
      <translation>حذف العنصر المختار (&amp;D)</translation>
    </message>
    <message>
      <source>&amp;Put it in the middle of what is seen</source>
      <translation>وضعه في وسط الجزء المرئي (&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Show annotations</source>
      <translation>إظهار التعليقات التوضيحية (&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Write on it…</source>
      <translation>كتابة نص عليه (&amp;W)…</translation>
    </message>
    <message>
      <source>Choose the &amp;next annotation</source>
      <translation>اختيار التعليق التوضيحي التالي (&amp;N)</translation>
    </message>
    <message>
      <source>Move it {way}</source>
      <translation>تحريكه {way}</translation>
    </message>
    <message>
      <source>Move its last point {way}</source>
      <translation>تحريك نقطته الأخيرة {way}</translation>
    </message>
    <message>
      <source>Show the patient ({key:privacy}) to change them.</source>
      <translation>أظهر بيانات المريض ({key:privacy}) لتغييرها.</translation>
    </message>
    <message>
      <source>Take &amp;all annotations away</source>
      <translation>إزالة كل التعليقات التوضيحية (&amp;A)</translation>
    </message>
    <message>
      <source>Text on the film</source>
      <translation>نص على الصورة</translation>
    </message>
    <message>
      <source>Texts on the film are hidden with the patient.</source>
      <translation>تُخفى النصوص على الصورة مع بيانات المريض.</translation>
    </message>
    <message>
      <source>What is written:</source>
      <translation>النص المكتوب:</translation>
    </message>
    <message>
      <source>down</source>
      <translation>إلى الأسفل</translation>
    </message>
    <message>
      <source>left</source>
      <translation>إلى اليسار</translation>
    </message>
    <message>
      <source>right</source>
      <translation>إلى اليمين</translation>
    </message>
    <message>
      <source>up</source>
      <translation>إلى الأعلى</translation>
    </message>
    <message>
      <source>{tool}: {how} It can be laid down ({key:cancel}).</source>
      <translation>{tool}: {how} يمكن ترك الأداة ({key:cancel}).</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Film, model and time</source>
      <translation>الصورة والنموذج والوقت</translation>
    </message>
  </context>
  <context>
    <name>PagesPanel</name>
    <message>
      <source>&amp;Next page</source>
      <translation>الصفحة التالية (&amp;N)</translation>
    </message>
    <message>
      <source>Page {n} of {count}</source>
      <translation>الصفحة {n} من {count}</translation>
    </message>
    <message>
      <source>Page, as it is written</source>
      <translation>الصفحة كما تُكتب</translation>
    </message>
    <message>
      <source>Pre&amp;vious page</source>
      <translation>الصفحة السابقة (&amp;V)</translation>
    </message>
  </context>
  <context>
    <name>PaletteFeature</name>
    <message>
      <source>&amp;Search commands…</source>
      <translation>البحث في الأوامر (&amp;S)…</translation>
    </message>
    <message>
      <source>Search commands</source>
      <translation>البحث في الأوامر</translation>
    </message>
    <message>
      <source>not possible just now</source>
      <translation>غير متاح الآن</translation>
    </message>
    <message>
      <source>the film has no overlay</source>
      <translation>لا تراكب في الصورة</translation>
    </message>
    <message>
      <source>{menu}, on</source>
      <translation>{menu}، مفعّل</translation>
    </message>
  </context>
  <context>
    <name>ParameterPanel</name>
    <message>
      <source>Parameters</source>
      <translation>المعاملات</translation>
    </message>
    <message>
      <source>This stage has no parameters to try.</source>
      <translation>ليس لهذه المرحلة معاملات يمكن تجربتها.</translation>
    </message>
  </context>
  <context>
    <name>PatientDialog</name>
    <message>
      <source>As in the header</source>
      <translation>كما في الترويسة</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>المريض</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>إعادة</translation>
    </message>
    <message>
      <source>The model uses these beside the film. What you type in counts for this film only, is forgotten when it is closed, and is written to no file of the program.</source>
      <translation>يستخدم النموذج هذه البيانات إلى جانب الصورة. ما تُدخله يخص هذه الصورة فقط، ويُنسى عند إغلاقها، ولا يُكتب في أي ملف من ملفات البرنامج.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
    <message>
      <source>Use these</source>
      <translation>استخدام هذه البيانات</translation>
    </message>
  </context>
  <context>
    <name>PatientFeature</name>
    <message>
      <source>&amp;Patient…</source>
      <translation>المريض (&amp;P)…</translation>
    </message>
    <message>
      <source>Age, sex, height and weight do not count.</source>
      <translation>لا تأثير للعمر والجنس والطول والوزن.</translation>
    </message>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>افتح صورة أولًا ({key:open}).</translation>
    </message>
    <message>
      <source>Patient hidden; what is known is used all the same.</source>
      <translation>بيانات المريض مخفية؛ ويُستخدم المعلوم منها رغم ذلك.</translation>
    </message>
    <message>
      <source>Show the patient first ({key:privacy}).</source>
      <translation>أظهر بيانات المريض أولًا ({key:privacy}).</translation>
    </message>
    <message>
      <source>The model uses nothing but the film.</source>
      <translation>لا يستخدم النموذج شيئًا سوى الصورة.</translation>
    </message>
    <message>
      <source>The patient is hidden.</source>
      <translation>بيانات المريض مخفية.</translation>
    </message>
    <message>
      <source>There is no film whose patient could be typed in.</source>
      <translation>لا توجد صورة يمكن إدخال بيانات مريضها.</translation>
    </message>
  </context>
  <context>
    <name>PictureFeature</name>
    <message>
      <source>&amp;Copy the picture that is seen</source>
      <translation>&amp;نسخ الصورة المعروضة</translation>
    </message>
    <message>
      <source>Nothing of the file’s header is in it. Look for names in the picture itself.</source>
      <translation>ليس فيها شيء من ترويسة الملف. تحقق من عدم وجود أسماء في الصورة نفسها.</translation>
    </message>
    <message>
      <source>Open a film first ({key:open}).</source>
      <translation>افتح صورة شعاعية أولًا ({key:open}).</translation>
    </message>
    <message>
      <source>The picture that is seen is in the clipboard.</source>
      <translation>الصورة المعروضة موجودة في الحافظة.</translation>
    </message>
    <message>
      <source>There is no picture to copy.</source>
      <translation>لا توجد صورة لنسخها.</translation>
    </message>
  </context>
  <context>
    <name>PlayBar</name>
    <message>
      <source>Playing through the stages</source>
      <translation>تشغيل المراحل تباعًا</translation>
    </message>
    <message>
      <source>Playing through the stages. It can be stopped ({key:blink}).</source>
      <translation>تشغيل المراحل تباعًا. يمكن إيقافه ({key:blink}).</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>إيقاف</translation>
    </message>
    <message>
      <source>Stop playing through the stages</source>
      <translation>إيقاف تشغيل المراحل تباعًا</translation>
    </message>
  </context>
  <context>
    <name>Presenter</name>
    <message>
      <source>Analysing: {step}. It can be cancelled ({key:cancel}).</source>
      <translation>جارٍ التحليل: {step}. يمكن إلغاؤه ({key:cancel}).</translation>
    </message>
    <message>
      <source>Analysis finished</source>
      <translation>اكتمل التحليل</translation>
    </message>
    <message>
      <source>Analysis finished: this film cannot be judged</source>
      <translation>اكتمل التحليل: لا يمكن الحكم على هذه الصورة</translation>
    </message>
    <message>
      <source>Cancelled. It can be analysed again ({key:again}).</source>
      <translation>أُلغي. يمكن إعادة التحليل ({key:again}).</translation>
    </message>
    <message>
      <source>It can be read again ({key:again}).</source>
      <translation>يمكن قراءتها مجددًا ({key:again}).</translation>
    </message>
    <message>
      <source>No film is open</source>
      <translation>لا توجد صورة مفتوحة</translation>
    </message>
    <message>
      <source>Not analysed</source>
      <translation>لم تُحلَّل</translation>
    </message>
    <message>
      <source>Open radiographs ({key:open}), or drop files or folders here.</source>
      <translation>افتح صورًا شعاعية ({key:open})، أو أفلت ملفات أو مجلدات هنا.</translation>
    </message>
    <message>
      <source>Reading was cancelled</source>
      <translation>أُلغيت القراءة</translation>
    </message>
    <message>
      <source>Reading {name}</source>
      <translation>جارٍ قراءة {name}</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>جاهز</translation>
    </message>
    <message>
      <source>exploratory</source>
      <translation>استكشافي</translation>
    </message>
    <message>
      <source>exploratory: {details}</source>
      <translation>استكشافي: {details}</translation>
    </message>
    <message>
      <source>follows…</source>
      <translation>يتبع…</translation>
    </message>
    <message>
      <source>none</source>
      <translation>لا شيء</translation>
    </message>
    <message>
      <source>synthetic film</source>
      <translation>صورة اصطناعية</translation>
    </message>
    <message>
      <source>{c} × {r}</source>
      <translation>{c} × {r}</translation>
    </message>
    <message>
      <source>{size}, frame {n} of {count}</source>
      <translation>{size}، الإطار {n} من {count}</translation>
    </message>
  </context>
  <context>
    <name>Privacy</name>
    <message>
      <source>Film {n}</source>
      <translation>الصورة {n}</translation>
    </message>
    <message>
      <source>Recent film {n}</source>
      <translation>الصورة الحديثة {n}</translation>
    </message>
    <message>
      <source>the film</source>
      <translation>الصورة</translation>
    </message>
  </context>
  <context>
    <name>ProblemsDialog</name>
    <message>
      <source>Not listed</source>
      <translation>غير مدرجة</translation>
    </message>
  </context>
  <context>
    <name>RecordCopier</name>
    <message>
      <source>Paste it where it is wanted.</source>
      <translation>ألصقه حيث تريد.</translation>
    </message>
    <message>
      <source>The record of the pipeline is in the clipboard.</source>
      <translation>سجل مسار المعالجة موجود في الحافظة.</translation>
    </message>
    <message>
      <source>There is no record yet.</source>
      <translation>لا يوجد سجل بعد.</translation>
    </message>
    <message>
      <source>Wait until a film has been analysed.</source>
      <translation>انتظر حتى تُحلَّل صورة.</translation>
    </message>
  </context>
  <context>
    <name>ReportChoices</name>
    <message>
      <source>&amp;Heat maps</source>
      <translation>الخرائط الحرارية (&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Parameters, times, model and hashes</source>
      <translation>المعاملات والأوقات والنموذج وبصمات التجزئة (&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Stages</source>
      <translation>المراحل (&amp;S)</translation>
    </message>
    <message>
      <source>Call &amp;films by their names, not their numbers</source>
      <translation>تسمية الصور بأسمائها لا بأرقامها (&amp;F)</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Contact sheet, a PN&amp;G picture</source>
      <translation>لوحة مصغّرات، صورة PNG (&amp;G)</translation>
    </message>
    <message>
      <source>Files get names that say nothing of the patient; none is overwritten.</source>
      <translation>تُعطى الملفات أسماء لا تدل على المريض؛ ولا يُستبدل أي ملف موجود.</translation>
    </message>
    <message>
      <source>Folder for reports</source>
      <translation>مجلد التقارير</translation>
    </message>
    <message>
      <source>P&amp;rint…</source>
      <translation>طباعة (&amp;R)…</translation>
    </message>
    <message>
      <source>PDF on A&amp;4</source>
      <translation>ملف PDF بمقاس A4 (&amp;4)</translation>
    </message>
    <message>
      <source>PDF on US &amp;Letter</source>
      <translation>ملف PDF بمقاس US Letter (&amp;L)</translation>
    </message>
    <message>
      <source>Progress of the report</source>
      <translation>تقدم التقرير</translation>
    </message>
    <message>
      <source>S&amp;ave</source>
      <translation>حفظ (&amp;A)</translation>
    </message>
    <message>
      <source>Table of all listed films ({n:,}), &amp;CSV</source>
      <translation>جدول CSV لكل الصور المدرجة ({n:,}) (&amp;C)</translation>
    </message>
    <message>
      <source>The patient’s name and &amp;identifier</source>
      <translation>اسم المريض ورقمه التعريفي (&amp;I)</translation>
    </message>
    <message>
      <source>Warning of text in the pixels</source>
      <translation>تحذير من نص في البكسلات</translation>
    </message>
    <message>
      <source>What</source>
      <translation>النوع</translation>
    </message>
    <message>
      <source>What stands in it</source>
      <translation>محتوى التقرير</translation>
    </message>
    <message>
      <source>What was &amp;drawn on the film</source>
      <translation>ما رُسم على الصورة (&amp;D)</translation>
    </message>
    <message>
      <source>With the mark of &amp;UTF-8, which Excel needs</source>
      <translation>مع علامة UTF-8 التي يحتاجها Excel (&amp;U)</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>Names, numbers and dates may be burned into the film’s pixels. They are in the report too: look.</source>
      <translation>قد تكون أسماء وأرقام وتواريخ مدمجة في بكسلات الصورة. وهي تظهر في التقرير أيضًا: تحقّق بالنظر.</translation>
    </message>
    <message>
      <source>One row a knee of each listed film: hash, side, class, probabilities, what cannot be ruled out, refusal, model. Every film is analysed anew, as the program finds its knees: regions that were set by hand and verdicts are not in it.</source>
      <translation>صف لكل ركبة في كل صورة مدرجة: بصمة التجزئة، الجهة، الفئة، الاحتمالات، ما لا يمكن استبعاده، سبب الرفض، النموذج. تُحلَّل كل صورة من جديد بالركبتين كما يعثر عليهما البرنامج: المناطق المحددة يدويًا والأحكام غير مدرجة فيه.</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>تقرير</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>أُوقف؛ لم يُكتب شيء.</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
      <source>The patient is hidden ({key:privacy}).</source>
      <translation>بيانات المريض مخفية ({key:privacy}).</translation>
    </message>
    <message>
      <source>This film is drawn; there is no file that could name a patient.</source>
      <translation>هذه الصورة مرسومة بالبرنامج؛ فلا ملف لها يمكن أن يذكر اسم مريض.</translation>
    </message>
    <message>
      <source>{name} was written to {folder}</source>
      <translation>كُتب {name} في {folder}</translation>
    </message>
  </context>
  <context>
    <name>ReportFeature</name>
    <message>
      <source>Open one first ({key:open}).</source>
      <translation>افتح صورة أولًا ({key:open}).</translation>
    </message>
    <message>
      <source>Repor&amp;t…</source>
      <translation>تقرير (&amp;T)…</translation>
    </message>
    <message>
      <source>The analysis of this film is not done.</source>
      <translation>لم يكتمل تحليل هذه الصورة.</translation>
    </message>
    <message>
      <source>There is no film to report on.</source>
      <translation>لا توجد صورة لإعداد تقرير عنها.</translation>
    </message>
    <message>
      <source>Wait for it, or repeat it ({key:again}).</source>
      <translation>انتظر اكتماله، أو أعده ({key:again}).</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Search</source>
      <translation>بحث</translation>
    </message>
  </context>
  <context>
    <name>StagePanel</name>
    <message>
      <source>shown large</source>
      <translation>معروضة مكبّرة</translation>
    </message>
  </context>
  <context>
    <name>StagePanels</name>
    <message>
      <source>Stages</source>
      <translation>المراحل</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>Dismiss</source>
      <translation>تجاهل</translation>
    </message>
    <message>
      <source>Dismiss the message</source>
      <translation>تجاهل الرسالة</translation>
    </message>
    <message>
      <source>Names, dates and numbers of the patient are kept off the screen ({key:privacy})</source>
      <translation>لا تُعرض أسماء المريض وتواريخه وأرقامه على الشاشة ({key:privacy})</translation>
    </message>
    <message>
      <source>Patient hidden</source>
      <translation>بيانات المريض مخفية</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>التقدم</translation>
    </message>
    <message>
      <source>State</source>
      <translation>الحالة</translation>
    </message>
  </context>
  <context>
    <name>StudyList</name>
    <message>
      <source>Studies</source>
      <translation>الدراسات</translation>
    </message>
  </context>
  <context>
    <name>StudyModel</name>
    <message>
      <source>Patient hidden</source>
      <translation>بيانات المريض مخفية</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>سلسلة</translation>
    </message>
    <message>
      <source>Series {n}</source>
      <translation>السلسلة {n}</translation>
    </message>
    <message>
      <source>Unnamed study</source>
      <translation>دراسة بلا اسم</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>جارٍ التحليل</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>أُلغي</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>لم تُحلَّل</translation>
    </message>
    <message>
      <source>reading</source>
      <translation>جارٍ القراءة</translation>
    </message>
    <message>
      <source>stages done</source>
      <translation>اكتملت المراحل</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>في الانتظار</translation>
    </message>
    <message>
      <source>{n} films</source>
      <translation>الصور: {n}</translation>
    </message>
  </context>
  <context>
    <name>StudyPanel</name>
    <message>
      <source>&amp;All films</source>
      <translation>كل الصور (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Frontal knees first</source>
      <translation>الركب الأمامية أولًا (&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Newest first</source>
      <translation>الأحدث أولًا (&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Unfold all studies</source>
      <translation>توسيع كل الدراسات (&amp;U)</translation>
    </message>
    <message>
      <source>1 film</source>
      <translation>صورة واحدة</translation>
    </message>
    <message>
      <source>By &amp;name</source>
      <translation>حسب الاسم (&amp;N)</translation>
    </message>
    <message>
      <source>F&amp;old all studies</source>
      <translation>طي كل الدراسات (&amp;O)</translation>
    </message>
    <message>
      <source>Frontal &amp;knees only</source>
      <translation>الركب الأمامية فقط (&amp;K)</translation>
    </message>
    <message>
      <source>Looking for films: {n:,}</source>
      <translation>جارٍ البحث عن صور: {n:,}</translation>
    </message>
    <message>
      <source>No &amp;other parts of the body</source>
      <translation>استبعاد أجزاء الجسم الأخرى (&amp;O)</translation>
    </message>
    <message>
      <source>No film is listed.</source>
      <translation>لا توجد صور مدرجة.</translation>
    </message>
    <message>
      <source>No film matches.</source>
      <translation>لا توجد صورة مطابقة.</translation>
    </message>
    <message>
      <source>STUDIES</source>
      <translation>الدراسات</translation>
    </message>
    <message>
      <source>Search the list</source>
      <translation>البحث في القائمة</translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>فرز</translation>
    </message>
    <message>
      <source>Sort and filter the list</source>
      <translation>فرز القائمة وتصفيتها</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>إيقاف</translation>
    </message>
    <message>
      <source>Stop looking for films</source>
      <translation>إيقاف البحث عن الصور</translation>
    </message>
    <message>
      <source>What is listed</source>
      <translation>المدرج في القائمة</translation>
    </message>
    <message>
      <source>{n:,} films</source>
      <translation>الصور: {n:,}</translation>
    </message>
    <message>
      <source>{n:,} not listed</source>
      <translation>غير مدرجة: {n:,}</translation>
    </message>
    <message>
      <source>{n:,} of {count:,} films</source>
      <translation>الصور: {n:,} من {count:,}</translation>
    </message>
  </context>
  <context>
    <name>TagBrowser</name>
    <message>
      <source>&amp;Copy the value</source>
      <translation>نسخ القيمة (&amp;C)</translation>
    </message>
    <message>
      <source>Copy &amp;tag and value</source>
      <translation>نسخ الوسم والقيمة (&amp;T)</translation>
    </message>
    <message>
      <source>DICOM tags</source>
      <translation>وسوم DICOM</translation>
    </message>
    <message>
      <source>Details are in the log.</source>
      <translation>التفاصيل في السجل.</translation>
    </message>
    <message>
      <source>No film is open</source>
      <translation>لا توجد صورة مفتوحة</translation>
    </message>
    <message>
      <source>Number of rows</source>
      <translation>عدد الصفوف</translation>
    </message>
    <message>
      <source>Open a DICOM file to see its tags.</source>
      <translation>افتح ملف DICOM لعرض وسومه.</translation>
    </message>
    <message>
      <source>Reading the file</source>
      <translation>جارٍ قراءة الملف</translation>
    </message>
    <message>
      <source>Reading the film</source>
      <translation>جارٍ قراءة الصورة</translation>
    </message>
    <message>
      <source>Search tags, names and values</source>
      <translation>البحث في الوسوم والأسماء والقيم</translation>
    </message>
    <message>
      <source>The tags could not be read.</source>
      <translation>تعذّرت قراءة الوسوم.</translation>
    </message>
    <message>
      <source>This film has no file</source>
      <translation>لا ملف لهذه الصورة</translation>
    </message>
    <message>
      <source>{count:,} rows</source>
      <translation>الصفوف: {count:,}</translation>
    </message>
    <message>
      <source>{found:,} of {count:,} rows match</source>
      <translation>الصفوف المطابقة: {found:,} من {count:,}</translation>
    </message>
  </context>
  <context>
    <name>TagFeature</name>
    <message>
      <source>DICOM &amp;tags…</source>
      <translation>وسوم DICOM (&amp;T)…</translation>
    </message>
  </context>
  <context>
    <name>TagModel</name>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>Tag</source>
      <translation>الوسم</translation>
    </message>
    <message>
      <source>VR</source>
      <translation>VR</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>القيمة</translation>
    </message>
  </context>
  <context>
    <name>TargetPanel</name>
    <message>
      <source>&amp;Browse…</source>
      <translation>استعراض (&amp;B)…</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>المجلد</translation>
    </message>
    <message>
      <source>What was written</source>
      <translation>ما كُتب</translation>
    </message>
  </context>
  <context>
    <name>TextSizeFeature</name>
    <message>
      <source>Lar&amp;ger text</source>
      <translation>تكبير النص (&amp;G)</translation>
    </message>
    <message>
      <source>Smaller te&amp;xt</source>
      <translation>تصغير النص (&amp;X)</translation>
    </message>
    <message>
      <source>Standard &amp;text</source>
      <translation>حجم النص القياسي (&amp;T)</translation>
    </message>
    <message>
      <source>Text size {n} %</source>
      <translation>حجم النص {n}%</translation>
    </message>
  </context>
  <context>
    <name>TrialDesk</name>
    <message>
      <source>Parameters</source>
      <translation>المعاملات</translation>
    </message>
    <message>
      <source>The film itself has none. Choose a stage (2 to 5) to try its parameters.</source>
      <translation>ليس للصورة نفسها معاملات. اختر مرحلة (2 إلى 5) لتجربة معاملاتها.</translation>
    </message>
    <message>
      <source>They can be tried once a film has been analysed.</source>
      <translation>يمكن تجربتها بعد تحليل صورة.</translation>
    </message>
  </context>
  <context>
    <name>VerdictBar</name>
    <message>
      <source>About your verdict</source>
      <translation>حول حكمك</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>أوافق</translation>
    </message>
    <message>
      <source>Agree with the diagnosis ({key:agree})</source>
      <translation>الموافقة على التشخيص ({key:agree})</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>لا يمكنني الجزم</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>مسح</translation>
    </message>
    <message>
      <source>Clear your verdict</source>
      <translation>مسح حكمك</translation>
    </message>
    <message>
      <source>Disagree</source>
      <translation>لا أوافق</translation>
    </message>
    <message>
      <source>Disagree with the diagnosis ({key:disagree})</source>
      <translation>عدم الموافقة على التشخيص ({key:disagree})</translation>
    </message>
    <message>
      <source>I cannot tell ({key:cannot_tell})</source>
      <translation>لا يمكنني الجزم ({key:cannot_tell})</translation>
    </message>
    <message>
      <source>Reason (optional, no names)</source>
      <translation>السبب (اختياري، دون أسماء)</translation>
    </message>
    <message>
      <source>Reason for your verdict, without names</source>
      <translation>سبب حكمك، دون أسماء</translation>
    </message>
    <message>
      <source>The class that it is instead</source>
      <translation>الفئة الصحيحة بدلًا منها</translation>
    </message>
    <message>
      <source>Which class?</source>
      <translation>أي فئة؟</translation>
    </message>
    <message>
      <source>YOUR VERDICT</source>
      <translation>حكمك</translation>
    </message>
    <message>
      <source>Your verdict on the diagnosis</source>
      <translation>حكمك على التشخيص</translation>
    </message>
  </context>
  <context>
    <name>VerdictFeature</name>
    <message>
      <source>&amp;Disagree with the diagnosis</source>
      <translation>عدم الموافقة على التشخيص (&amp;D)</translation>
    </message>
    <message>
      <source>A&amp;gree with the diagnosis</source>
      <translation>الموافقة على التشخيص (&amp;G)</translation>
    </message>
    <message>
      <source>Cl&amp;ear your verdict</source>
      <translation>مسح حكمك (&amp;E)</translation>
    </message>
    <message>
      <source>I &amp;cannot tell</source>
      <translation>لا يمكنني الجزم (&amp;C)</translation>
    </message>
    <message>
      <source>Kept, {at}</source>
      <translation>حُفظ، {at}</translation>
    </message>
    <message>
      <source>Optional</source>
      <translation>اختياري</translation>
    </message>
    <message>
      <source>There is no diagnosis to judge</source>
      <translation>لا يوجد تشخيص للحكم عليه</translation>
    </message>
    <message>
      <source>{at}, when {model} said: {word}</source>
      <translation>{at}، حين كانت نتيجة {model}: {word}</translation>
    </message>
  </context>
  <context>
    <name>WorklistDesk</name>
    <message>
      <source>Details are in the log.</source>
      <translation>التفاصيل في السجل.</translation>
    </message>
    <message>
      <source>Something unexpected went wrong.</source>
      <translation>حدث خطأ غير متوقع.</translation>
    </message>
  </context>
  <context>
    <name>WorklistFeature</name>
    <message>
      <source>&amp;Worklist…</source>
      <translation>قائمة العمل (&amp;W)…</translation>
    </message>
    <message>
      <source>Open it again.</source>
      <translation>افتحها من جديد.</translation>
    </message>
    <message>
      <source>See in it what was found ({key:worklist}).</source>
      <translation>اطّلع فيها على ما عُثر عليه ({key:worklist}).</translation>
    </message>
    <message>
      <source>The worklist is done.</source>
      <translation>اكتملت قائمة العمل.</translation>
    </message>
    <message>
      <source>This film is no longer open.</source>
      <translation>لم تعد هذه الصورة مفتوحة.</translation>
    </message>
  </context>
  <context>
    <name>WorklistModel</name>
    <message>
      <source>Cannot be ruled out</source>
      <translation>لا يمكن استبعاده</translation>
    </message>
    <message>
      <source>Class of each knee</source>
      <translation>فئة كل ركبة</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>الصورة</translation>
    </message>
    <message>
      <source>Patient</source>
      <translation>المريض</translation>
    </message>
    <message>
      <source>Probability</source>
      <translation>الاحتمال</translation>
    </message>
    <message>
      <source>State</source>
      <translation>الحالة</translation>
    </message>
    <message>
      <source>Study</source>
      <translation>الدراسة</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>الوقت</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>مخفي</translation>
    </message>
  </context>
  <context>
    <name>WorklistTable</name>
    <message>
      <source>Films of the worklist</source>
      <translation>صور قائمة العمل</translation>
    </message>
  </context>
  <context>
    <name>WorklistWindow</name>
    <message>
      <source>&amp;Add the film listed</source>
      <translation>إضافة الصورة المدرجة (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Add the films listed</source>
      <translation>إضافة الصور المدرجة (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Add the {n:,} films listed</source>
      <translation>إضافة الصور المدرجة وعددها {n:,} (&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Copy the lines</source>
      <translation>نسخ الأسطر (&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Export the table…</source>
      <translation>تصدير الجدول (&amp;E)…</translation>
    </message>
    <message>
      <source>&amp;Pause</source>
      <translation>إيقاف مؤقت (&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Resume</source>
      <translation>استئناف (&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation>إيقاف (&amp;S)</translation>
    </message>
    <message>
      <source>Add a &amp;folder…</source>
      <translation>إضافة مجلد (&amp;F)…</translation>
    </message>
    <message>
      <source>Add a folder of films to the worklist</source>
      <translation>إضافة مجلد صور إلى قائمة العمل</translation>
    </message>
    <message>
      <source>C&amp;lear the list</source>
      <translation>مسح القائمة (&amp;L)</translation>
    </message>
    <message>
      <source>Export the table with the names of the patients</source>
      <translation>تصدير الجدول مع أسماء المرضى</translation>
    </message>
    <message>
      <source>Export the table without the names of the patients</source>
      <translation>تصدير الجدول دون أسماء المرضى</translation>
    </message>
    <message>
      <source>Films that are being looked for</source>
      <translation>الصور الجاري البحث عنها</translation>
    </message>
    <message>
      <source>How much of the worklist is analysed</source>
      <translation>نسبة المحلَّل من قائمة العمل</translation>
    </message>
    <message>
      <source>Looking for films</source>
      <translation>جارٍ البحث عن صور</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>النموذج</translation>
    </message>
    <message>
      <source>No film is on the worklist.</source>
      <translation>لا توجد صور في قائمة العمل.</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
      <source>Progress of the worklist</source>
      <translation>تقدم قائمة العمل</translation>
    </message>
    <message>
      <source>Tables (*.csv)</source>
      <translation>جداول (*.csv)</translation>
    </message>
    <message>
      <source>The film on the screen goes first.</source>
      <translation>الصورة المعروضة على الشاشة لها الأولوية.</translation>
    </message>
    <message>
      <source>The table could not be written. Details are in the log.</source>
      <translation>تعذّرت كتابة الجدول. التفاصيل في السجل.</translation>
    </message>
    <message>
      <source>The table is written.</source>
      <translation>كُتب الجدول.</translation>
    </message>
    <message>
      <source>Worklist</source>
      <translation>قائمة العمل</translation>
    </message>
    <message>
      <source>{n:,} not listed</source>
      <translation>غير مدرجة: {n:,}</translation>
    </message>
  </context>
  <context>
    <name>annotation_words</name>
    <message>
      <source> (if pixels are square)</source>
      <translation> (إذا كانت البكسلات مربعة)</translation>
    </message>
    <message>
      <source>Angle</source>
      <translation>زاوية</translation>
    </message>
    <message>
      <source>Angle between lines</source>
      <translation>زاوية بين خطين</translation>
    </message>
    <message>
      <source>Arrow</source>
      <translation>سهم</translation>
    </message>
    <message>
      <source>At its narrowest, drag from the femur to the tibia.</source>
      <translation>عند أضيق موضع، اسحب من عظم الفخذ إلى الظنبوب.</translation>
    </message>
    <message>
      <source>Click one end, the vertex, the other end.</source>
      <translation>انقر أحد الطرفين، ثم الرأس، ثم الطرف الآخر.</translation>
    </message>
    <message>
      <source>Click where the text belongs.</source>
      <translation>انقر موضع النص.</translation>
    </message>
    <message>
      <source>Drag along one line, then along the other.</source>
      <translation>اسحب على طول خط، ثم على طول الآخر.</translation>
    </message>
    <message>
      <source>Drag from one corner to the opposite one.</source>
      <translation>اسحب من زاوية إلى الزاوية المقابلة.</translation>
    </message>
    <message>
      <source>Drag from one end to the other, or click both.</source>
      <translation>اسحب من طرف إلى الآخر، أو انقر كليهما.</translation>
    </message>
    <message>
      <source>Drag to what is meant.</source>
      <translation>اسحب إلى الموضع المقصود.</translation>
    </message>
    <message>
      <source>Ellipse</source>
      <translation>قطع ناقص</translation>
    </message>
    <message>
      <source>Lateral joint space</source>
      <translation>المسافة المفصلية الوحشية</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>طول</translation>
    </message>
    <message>
      <source>Medial joint space</source>
      <translation>المسافة المفصلية الإنسية</translation>
    </message>
    <message>
      <source>Rectangle</source>
      <translation>مستطيل</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>نص</translation>
    </message>
    <message>
      <source>calibrated</source>
      <translation>معايَر</translation>
    </message>
    <message>
      <source>detector plane</source>
      <translation>مستوى الكاشف</translation>
    </message>
    <message>
      <source>film values 0 to 1, no densities</source>
      <translation>قيم الصورة من 0 إلى 1، وليست كثافات</translation>
    </message>
    <message>
      <source>magnification-corrected</source>
      <translation>مصحَّح للتكبير</translation>
    </message>
    <message>
      <source>mean {mean:.3f}   SD {sd:.3f}</source>
      <translation>المتوسط {mean:.3f}   الانحراف المعياري {sd:.3f}</translation>
    </message>
    <message>
      <source>min {low:.3f}   max {high:.3f}</source>
      <translation>الأدنى {low:.3f}   الأقصى {high:.3f}</translation>
    </message>
    <message>
      <source>size unknown</source>
      <translation>الحجم غير معروف</translation>
    </message>
    <message>
      <source>{n:,.0f} pixels</source>
      <translation>{n:,.0f} بكسل</translation>
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
      <translation>فاصل ثقة 95%</translation>
    </message>
    <message>
      <source>AUC, abnormal against normal</source>
      <translation>مساحة AUC، غير الطبيعي مقابل الطبيعي</translation>
    </message>
    <message>
      <source>AUC, mean of each class against the rest</source>
      <translation>مساحة AUC، متوسط كل فئة مقابل البقية</translation>
    </message>
    <message>
      <source>AUC, osteoporosis against the rest</source>
      <translation>مساحة AUC، هشاشة العظام مقابل البقية</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>البنية</translation>
    </message>
    <message>
      <source>Beside the film it uses {inputs} where they are known, fitted on {n} radiographs.</source>
      <translation>يستخدم إلى جانب الصورة {inputs} حيثما كانت معلومة، وقد ضُبط ذلك على {n} من الصور الشعاعية.</translation>
    </message>
    <message>
      <source>Card</source>
      <translation>البطاقة</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>الفئة</translation>
    </message>
    <message>
      <source>Classes: {classes}.</source>
      <translation>الفئات: {classes}.</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>الأمر</translation>
    </message>
    <message>
      <source>Films</source>
      <translation>الصور</translation>
    </message>
    <message>
      <source>From {known}</source>
      <translation>من {known}</translation>
    </message>
    <message>
      <source>Hashes (sha256)</source>
      <translation>بصمات التجزئة (sha256)</translation>
    </message>
    <message>
      <source>How a film is prepared</source>
      <translation>كيفية تحضير الصورة</translation>
    </message>
    <message>
      <source>How good it is</source>
      <translation>مدى جودته</translation>
    </message>
    <message>
      <source>Knees</source>
      <translation>الركب</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>تصنيفات التدريب</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>الشبكة</translation>
    </message>
    <message>
      <source>Prediction sets are meant to hold the true class in {c:.0f} % of knees; set on {n} radiographs.</source>
      <translation>يُفترض أن تحتوي مجموعات التنبؤ على الفئة الصحيحة في {c:.0f}% من الركب؛ وقد ضُبطت على {n} من الصور الشعاعية.</translation>
    </message>
    <message>
      <source>Probabilities were calibrated on {n} radiographs.</source>
      <translation>عُويرت الاحتمالات على {n} من الصور الشعاعية.</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>المعالج</translation>
    </message>
    <message>
      <source>Radiographs</source>
      <translation>الصور الشعاعية</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>الدرجة</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>البذرة العشوائية</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>الجهة</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>القيمة</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>الأوزان</translation>
    </message>
    <message>
      <source>What it answers</source>
      <translation>ما يجيب عنه</translation>
    </message>
    <message>
      <source>What it cannot do</source>
      <translation>ما لا يستطيعه</translation>
    </message>
    <message>
      <source>What it was made from</source>
      <translation>ما بُني منه</translation>
    </message>
    <message>
      <source>calibration error</source>
      <translation>خطأ المعايرة</translation>
    </message>
    <message>
      <source>knees called unlike the training knees</source>
      <translation>الركب المصنّفة على أنها لا تشبه ركب التدريب</translation>
    </message>
    <message>
      <source>mean share of right answers over the classes</source>
      <translation>متوسط نسبة الإجابات الصحيحة عبر الفئات</translation>
    </message>
    <message>
      <source>prediction sets of every class</source>
      <translation>مجموعات التنبؤ التي تضم كل الفئات</translation>
    </message>
    <message>
      <source>prediction sets of one class</source>
      <translation>مجموعات التنبؤ ذات الفئة الواحدة</translation>
    </message>
    <message>
      <source>prediction sets that hold the true class</source>
      <translation>مجموعات التنبؤ التي تحتوي على الفئة الصحيحة</translation>
    </message>
    <message>
      <source>quadratic weighted kappa</source>
      <translation>معامل كابا الموزون تربيعيًا</translation>
    </message>
    <message>
      <source>sensitivity for osteoporosis</source>
      <translation>الحساسية لهشاشة العظام</translation>
    </message>
    <message>
      <source>share of right answers</source>
      <translation>نسبة الإجابات الصحيحة</translation>
    </message>
    <message>
      <source>specificity for osteoporosis</source>
      <translation>النوعية لهشاشة العظام</translation>
    </message>
    <message>
      <source>the film</source>
      <translation>الصورة</translation>
    </message>
    <message>
      <source>{n} knees; {data}; {split}.</source>
      <translation>الركب: {n}؛ {data}؛ {split}.</translation>
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
      <translation>، بصيغة Secondary Capture: تفتقر الترويسة إلى ما يجب أن يذكره أي نوع آخر من الصور</translation>
    </message>
    <message>
      <source>, without a resolution: what a pixel measures on the patient is not known</source>
      <translation>، دون دقة مكانية: حجم البكسل على المريض غير معروف</translation>
    </message>
    <message>
      <source>, {row:.3g} × {column:.3g} mm a pixel, {provenance}</source>
      <translation>، {row:.3g} × {column:.3g} مم للبكسل، {provenance}</translation>
    </message>
    <message>
      <source>Names, numbers and dates may be burned into the pixels, and no program can be sure of that. Look at the film, and draw a box over each: it is written black.</source>
      <translation>قد تكون أسماء وأرقام وتواريخ مدمجة في البكسلات، ولا يمكن لأي برنامج أن يجزم بذلك. انظر إلى الصورة، وارسم مربعًا فوق كل منها: يُكتب باللون الأسود.</translation>
    </message>
    <message>
      <source>The header says nothing of text in the pixels.</source>
      <translation>لا تذكر الترويسة شيئًا عن نص في البكسلات.</translation>
    </message>
    <message>
      <source>The header says that no text is burned in. Look all the same.</source>
      <translation>تذكر الترويسة أنه لا نص مدمج في الصورة. تحقّق بالنظر رغم ذلك.</translation>
    </message>
    <message>
      <source>The header says that text IS burned into this film. Draw a box over it.</source>
      <translation>تذكر الترويسة أن نصًا مدمج فعلًا في هذه الصورة. ارسم مربعًا فوقه.</translation>
    </message>
    <message>
      <source>{name}: not written, since the export was stopped.</source>
      <translation>{name}: لم يُكتب، لأن التصدير أُوقف.</translation>
    </message>
    <message>
      <source>{name}: not written. {what} {hint}</source>
      <translation>{name}: لم يُكتب. {what} {hint}</translation>
    </message>
    <message>
      <source>{name}: {target}</source>
      <translation>{name}: {target}</translation>
    </message>
    <message>
      <source>{n} of {count} written to {folder}</source>
      <translation>كُتب {n} من {count} في {folder}</translation>
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
      <translation>{value} أو حشو</translation>
    </message>
  </context>
  <context>
    <name>look_feature</name>
    <message>
      <source>FLIPPED</source>
      <translation>مقلوبة</translation>
    </message>
    <message>
      <source>ROTATED {degrees}°</source>
      <translation>مُدارة {degrees}°</translation>
    </message>
  </context>
  <context>
    <name>parameters</name>
    <message>
      <source>Clusters of gray</source>
      <translation>عناقيد التدرج الرمادي</translation>
    </message>
    <message>
      <source>Condyle widths</source>
      <translation>مضاعفات عرض اللقمة</translation>
    </message>
    <message>
      <source>Erosion, pixels</source>
      <translation>التآكل، بكسل</translation>
    </message>
    <message>
      <source>Gray bins</source>
      <translation>فئات التدرج الرمادي</translation>
    </message>
    <message>
      <source>K-means and edges</source>
      <translation>خوارزمية K-means والحواف</translation>
    </message>
    <message>
      <source>Landmark networks</source>
      <translation>شبكات المعالم التشريحية</translation>
    </message>
    <message>
      <source>Least share of bone</source>
      <translation>أقل نسبة للعظم</translation>
    </message>
    <message>
      <source>Lower edge threshold</source>
      <translation>العتبة الدنيا للحواف</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>الطريقة</translation>
    </message>
    <message>
      <source>Upper edge threshold</source>
      <translation>العتبة العليا للحواف</translation>
    </message>
    <message>
      <source>Window, pixels</source>
      <translation>النافذة، بكسل</translation>
    </message>
  </context>
  <context>
    <name>patient</name>
    <message>
      <source>age</source>
      <translation>العمر</translation>
    </message>
    <message>
      <source>cm</source>
      <translation>سم</translation>
    </message>
    <message>
      <source>female</source>
      <translation>أنثى</translation>
    </message>
    <message>
      <source>header</source>
      <translation>الترويسة</translation>
    </message>
    <message>
      <source>height</source>
      <translation>الطول</translation>
    </message>
    <message>
      <source>kg</source>
      <translation>كغ</translation>
    </message>
    <message>
      <source>male</source>
      <translation>ذكر</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>الجنس</translation>
    </message>
    <message>
      <source>typed in</source>
      <translation>إدخال يدوي</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>غير معروف</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>الوزن</translation>
    </message>
    <message>
      <source>years</source>
      <translation>سنة</translation>
    </message>
    <message>
      <source>{facts} ({origin})</source>
      <translation>{facts} ({origin})</translation>
    </message>
    <message>
      <source>{facts} unknown</source>
      <translation>{facts}: غير معروف</translation>
    </message>
  </context>
  <context>
    <name>report</name>
    <message>
      <source> or </source>
      <translation> أو </translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>, knee {n}</source>
      <translation>، الركبة {n}</translation>
    </message>
    <message>
      <source>, sees {label}</source>
      <translation>، ويرى: {label}</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>أوافق</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>البنية</translation>
    </message>
    <message>
      <source>By hand</source>
      <translation>يدويًا</translation>
    </message>
    <message>
      <source>Cannot be ruled out at the model’s coverage: {classes}.</source>
      <translation>لا يمكن استبعاده عند تغطية النموذج: {classes}.</translation>
    </message>
    <message>
      <source>Cannot be ruled out at {coverage} %: {classes}.</source>
      <translation>لا يمكن استبعاده عند {coverage}%: {classes}.</translation>
    </message>
    <message>
      <source>Cannot tell</source>
      <translation>لا يمكن الجزم</translation>
    </message>
    <message>
      <source>Cannot tell: at {coverage} % no class can be ruled out.</source>
      <translation>لا يمكن الجزم: عند {coverage}% لا يمكن استبعاد أي فئة.</translation>
    </message>
    <message>
      <source>Cannot tell: no class can be ruled out.</source>
      <translation>لا يمكن الجزم: لا يمكن استبعاد أي فئة.</translation>
    </message>
    <message>
      <source>Cannot tell: this knee is unlike those that the model was trained on.</source>
      <translation>لا يمكن الجزم: هذه الركبة لا تشبه الركب التي دُرِّب عليها النموذج.</translation>
    </message>
    <message>
      <source>Card, SHA-256</source>
      <translation>البطاقة، SHA-256</translation>
    </message>
    <message>
      <source>Dark and bright</source>
      <translation>الداكن والفاتح</translation>
    </message>
    <message>
      <source>Denoised</source>
      <translation>مُزالة الضجيج</translation>
    </message>
    <message>
      <source>Digest, SHA-256</source>
      <translation>البصمة، SHA-256</translation>
    </message>
    <message>
      <source>Disagree</source>
      <translation>لا أوافق</translation>
    </message>
    <message>
      <source>Drawn film</source>
      <translation>صورة مرسومة</translation>
    </message>
    <message>
      <source>Equalized</source>
      <translation>معادَلة التباين</translation>
    </message>
    <message>
      <source>Film</source>
      <translation>الصورة الشعاعية</translation>
    </message>
    <message>
      <source>Film {hash}</source>
      <translation>الصورة {hash}</translation>
    </message>
    <message>
      <source>Film {hash}   page {n} of {count}</source>
      <translation>الصورة {hash}   صفحة {n} من {count}</translation>
    </message>
    <message>
      <source>Finding the knees</source>
      <translation>البحث عن الركبتين</translation>
    </message>
    <message>
      <source>Frame</source>
      <translation>الإطار</translation>
    </message>
    <message>
      <source>From the film alone.</source>
      <translation>من الصورة وحدها.</translation>
    </message>
    <message>
      <source>From the film, with {used}.</source>
      <translation>من الصورة، مع: {used}.</translation>
    </message>
    <message>
      <source>Graph, SHA-256</source>
      <translation>المخطط، SHA-256</translation>
    </message>
    <message>
      <source>Heat map for {label}</source>
      <translation>خريطة حرارية لفئة: {label}</translation>
    </message>
    <message>
      <source>Held-out</source>
      <translation>على صور الاختبار</translation>
    </message>
    <message>
      <source>Identifier</source>
      <translation>المعرّف</translation>
    </message>
    <message>
      <source>Intended use</source>
      <translation>الاستخدام المقصود</translation>
    </message>
    <message>
      <source>K-means and edges</source>
      <translation>خوارزمية K-means والحواف</translation>
    </message>
    <message>
      <source>Knee radiograph: report of the analysis</source>
      <translation>صورة شعاعية للركبة: تقرير التحليل</translation>
    </message>
    <message>
      <source>Knee, side unknown</source>
      <translation>ركبة، الجهة غير معروفة</translation>
    </message>
    <message>
      <source>Left knee</source>
      <translation>الركبة اليسرى</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>النموذج</translation>
    </message>
    <message>
      <source>Model input</source>
      <translation>مدخل النموذج</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>الشبكة العصبية</translation>
    </message>
    <message>
      <source>No class is given</source>
      <translation>لا تُعطى أي فئة</translation>
    </message>
    <message>
      <source>No knee was looked at.</source>
      <translation>لم تُفحص أي ركبة.</translation>
    </message>
    <message>
      <source>No model was used.</source>
      <translation>لم يُستخدم أي نموذج.</translation>
    </message>
    <message>
      <source>On held-out films this model could not be told from chance: AUC {auc:.2f} ({low:.2f} to {high:.2f}).</source>
      <translation>على الصور المحجوزة للاختبار، تعذّر تمييز أداء هذا النموذج عن المصادفة: AUC {auc:.2f} ‏({low:.2f} إلى {high:.2f}).</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>المعاملات</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>مراحل المعالجة</translation>
    </message>
    <message>
      <source>Reader: {opinion}</source>
      <translation>رأي القارئ: {opinion}</translation>
    </message>
    <message>
      <source>Region of interest</source>
      <translation>منطقة الاهتمام</translation>
    </message>
    <message>
      <source>Right knee</source>
      <translation>الركبة اليمنى</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>العرض</translation>
    </message>
    <message>
      <source>Shown with</source>
      <translation>نافذة العرض</translation>
    </message>
    <message>
      <source>Side by header</source>
      <translation>الجهة حسب الترويسة</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>الحجم</translation>
    </message>
    <message>
      <source>Smudged</source>
      <translation>مُمَوَّهة</translation>
    </message>
    <message>
      <source>Spacing</source>
      <translation>تباعد البكسلات</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>المرحلة</translation>
    </message>
    <message>
      <source>Stages</source>
      <translation>المراحل</translation>
    </message>
    <message>
      <source>The network was not asked.</source>
      <translation>لم تُسأل الشبكة العصبية.</translation>
    </message>
    <message>
      <source>The reader’s note</source>
      <translation>ملاحظة القارئ</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>الزمن</translation>
    </message>
    <message>
      <source>Time, a knee</source>
      <translation>الزمن لكل ركبة</translation>
    </message>
    <message>
      <source>View position</source>
      <translation>وضعية التصوير</translation>
    </message>
    <message>
      <source>W {width:.3f} L {level:.3f} of the range 0 to 1</source>
      <translation>W {width:.3f} L {level:.3f} من المدى 0 إلى 1</translation>
    </message>
    <message>
      <source>Weights, SHA-256</source>
      <translation>الأوزان، SHA-256</translation>
    </message>
    <message>
      <source>a verdict on knee {n} was given</source>
      <translation>أُعطي رأي في الركبة {n}</translation>
    </message>
    <message>
      <source>age</source>
      <translation>العمر</translation>
    </message>
    <message>
      <source>annotations were drawn</source>
      <translation>رُسمت علامات توضيحية</translation>
    </message>
    <message>
      <source>body mass index</source>
      <translation>مؤشر كتلة الجسم</translation>
    </message>
    <message>
      <source>calibrated</source>
      <translation>معايَر</translation>
    </message>
    <message>
      <source>channels</source>
      <translation>القنوات</translation>
    </message>
    <message>
      <source>class activation</source>
      <translation>تنشيط الفئة</translation>
    </message>
    <message>
      <source>clusters of gray</source>
      <translation>عناقيد الرمادي</translation>
    </message>
    <message>
      <source>columns</source>
      <translation>الأعمدة</translation>
    </message>
    <message>
      <source>condyle widths</source>
      <translation>مضاعفات عرض اللقمة</translation>
    </message>
    <message>
      <source>detector plane</source>
      <translation>مستوى الكاشف</translation>
    </message>
    <message>
      <source>erosion</source>
      <translation>التآكل</translation>
    </message>
    <message>
      <source>exchanged by the program, since the knee can only be seen so</source>
      <translation>بدّلهما البرنامج، لأن الركبة لا تُرى إلا هكذا</translation>
    </message>
    <message>
      <source>gray bins</source>
      <translation>فئات الرمادي</translation>
    </message>
    <message>
      <source>landmarks</source>
      <translation>معالم تشريحية</translation>
    </message>
    <message>
      <source>least share of bone</source>
      <translation>أقل نسبة للعظم</translation>
    </message>
    <message>
      <source>lower edge threshold</source>
      <translation>العتبة الدنيا للحواف</translation>
    </message>
    <message>
      <source>magnification-corrected</source>
      <translation>مصحَّح للتكبير</translation>
    </message>
    <message>
      <source>mean AUC</source>
      <translation>متوسط AUC</translation>
    </message>
    <message>
      <source>mean share of right answers over the classes</source>
      <translation>متوسط نسبة الإجابات الصحيحة على الفئات</translation>
    </message>
    <message>
      <source>method</source>
      <translation>الطريقة</translation>
    </message>
    <message>
      <source>network</source>
      <translation>الشبكة</translation>
    </message>
    <message>
      <source>not run</source>
      <translation>لم تُنفَّذ</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>غير مذكور</translation>
    </message>
    <message>
      <source>not stated; lengths on this film are not known</source>
      <translation>غير مذكور؛ الأطوال على هذه الصورة غير معروفة</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>لا شيء</translation>
    </message>
    <message>
      <source>occlusion</source>
      <translation>الحجب</translation>
    </message>
    <message>
      <source>region set by hand</source>
      <translation>المنطقة محددة يدويًا</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>الصفوف</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>الجنس</translation>
    </message>
    <message>
      <source>share of right answers</source>
      <translation>نسبة الإجابات الصحيحة</translation>
    </message>
    <message>
      <source>side by header</source>
      <translation>الجهة حسب الترويسة</translation>
    </message>
    <message>
      <source>side by letter on the film</source>
      <translation>الجهة حسب الحرف على الصورة</translation>
    </message>
    <message>
      <source>synthetic: not a patient</source>
      <translation>اصطناعية: ليست لمريض</translation>
    </message>
    <message>
      <source>the region of knee {n} was set</source>
      <translation>حُدِّدت منطقة الركبة {n}</translation>
    </message>
    <message>
      <source>upper edge threshold</source>
      <translation>العتبة العليا للحواف</translation>
    </message>
    <message>
      <source>window</source>
      <translation>النافذة</translation>
    </message>
    <message>
      <source>with dense dark</source>
      <translation>الكثيف داكن</translation>
    </message>
    <message>
      <source>{knee} by hand</source>
      <translation>{knee} يدويًا</translation>
    </message>
    <message>
      <source>{n} of {count}</source>
      <translation>{n} من {count}</translation>
    </message>
    <message>
      <source>{n} of {count} from the left of the film</source>
      <translation>{n} من {count} من يسار الصورة</translation>
    </message>
    <message>
      <source>{row:.4g} × {column:.4g} mm between rows × columns, {provenance}</source>
      <translation>{row:.4g} × {column:.4g} مم بين الصفوف × الأعمدة، {provenance}</translation>
    </message>
    <message>
      <source>{rows} rows × {columns} columns</source>
      <translation>{rows} صفًا × {columns} عمودًا</translation>
    </message>
    <message>
      <source>{score} {value:.3f} (95 % interval {low:.3f} to {high:.3f}, n = {n})</source>
      <translation>{score} {value:.3f} ‏(فاصل 95%: {low:.3f} إلى {high:.3f}، n = {n})</translation>
    </message>
  </context>
  <context>
    <name>sentences</name>
    <message>
      <source>A ZIP archive cannot be read.</source>
      <translation>لا يمكن قراءة أرشيف ZIP.</translation>
    </message>
    <message>
      <source>A ZIP archive holds more than can be listed.</source>
      <translation>يحتوي أرشيف ZIP على أكثر مما يمكن إدراجه.</translation>
    </message>
    <message>
      <source>A ZIP archive is damaged, incomplete or far too large.</source>
      <translation>أرشيف ZIP تالف أو غير مكتمل أو كبير جدًا.</translation>
    </message>
    <message>
      <source>A model of this name and version exists already.</source>
      <translation>يوجد بالفعل نموذج بهذا الاسم والإصدار.</translation>
    </message>
    <message>
      <source>A report is a .pdf, .png or .csv file.</source>
      <translation>يجب أن يكون التقرير ملف ‎.pdf أو ‎.png أو ‎.csv.</translation>
    </message>
    <message>
      <source>A single film is far smaller.</source>
      <translation>الصورة الشعاعية الواحدة أصغر من ذلك بكثير.</translation>
    </message>
    <message>
      <source>Ask its owner for access.</source>
      <translation>اطلب من مالكه إذن الوصول.</translation>
    </message>
    <message>
      <source>Ask their owner for access.</source>
      <translation>اطلب من مالكها إذن الوصول.</translation>
    </message>
    <message>
      <source>Change it, and it is tried again.</source>
      <translation>غيّره، وستُعاد المحاولة.</translation>
    </message>
    <message>
      <source>Check that it is a radiograph of a knee, or open another film.</source>
      <translation>تأكد من أنها صورة شعاعية للركبة، أو افتح صورة أخرى.</translation>
    </message>
    <message>
      <source>Check that it is there and may be read.</source>
      <translation>تأكد من وجوده ومن إمكانية قراءته.</translation>
    </message>
    <message>
      <source>Check that the disk or medium is still there.</source>
      <translation>تحقّق من أن القرص أو الوسيط لا يزال موجودًا.</translation>
    </message>
    <message>
      <source>Check that the folder may be written to and has room.</source>
      <translation>تأكد من إمكانية الكتابة في المجلد ومن توفر مساحة فيه.</translation>
    </message>
    <message>
      <source>Check that your disk is not full and can be written to.</source>
      <translation>تأكد من أن القرص غير ممتلئ وأن الكتابة عليه ممكنة.</translation>
    </message>
    <message>
      <source>Check that your settings folder can be written to.</source>
      <translation>تأكد من إمكانية الكتابة في مجلد الإعدادات.</translation>
    </message>
    <message>
      <source>Check the disk or network drive it is on.</source>
      <translation>افحص القرص أو محرك الشبكة الذي يوجد عليه.</translation>
    </message>
    <message>
      <source>Check the disk or network drive that it is on.</source>
      <translation>افحص القرص أو محرك الشبكة الذي يوجد عليه.</translation>
    </message>
    <message>
      <source>Check the disk or network drive that they are on.</source>
      <translation>افحص القرص أو محرك الشبكة الذي توجد عليه.</translation>
    </message>
    <message>
      <source>Check the exposure, or open another film.</source>
      <translation>تحقق من التعريض، أو افتح صورة أخرى.</translation>
    </message>
    <message>
      <source>Check whether it was moved or renamed.</source>
      <translation>تحقق مما إذا كان قد نُقل أو غُيّر اسمه.</translation>
    </message>
    <message>
      <source>Choose a folder.</source>
      <translation>اختر مجلدًا.</translation>
    </message>
    <message>
      <source>Choose a model made for this version.</source>
      <translation>اختر نموذجًا مُعدًّا لهذا الإصدار.</translation>
    </message>
    <message>
      <source>Choose a model whose card agrees with itself.</source>
      <translation>اختر نموذجًا بطاقته متسقة.</translation>
    </message>
    <message>
      <source>Choose another file.</source>
      <translation>اختر ملفًا آخر.</translation>
    </message>
    <message>
      <source>Choose another folder, or make room on the disk.</source>
      <translation>اختر مجلدًا آخر، أو وفّر مساحة على القرص.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
      <source>Choose another frame.</source>
      <translation>اختر إطارًا آخر.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>اختر اسمًا آخر.</translation>
    </message>
    <message>
      <source>Choose another version.</source>
      <translation>اختر إصدارًا آخر.</translation>
    </message>
    <message>
      <source>Choose another, or make it first.</source>
      <translation>اختر غيره، أو أنشئه أولًا.</translation>
    </message>
    <message>
      <source>Choose one in the settings.</source>
      <translation>اختر واحدًا في الإعدادات.</translation>
    </message>
    <message>
      <source>Close it there, or choose another name.</source>
      <translation>أغلقه هناك، أو اختر اسمًا آخر.</translation>
    </message>
    <message>
      <source>Close other programs, then try again.</source>
      <translation>أغلق البرامج الأخرى، ثم حاول مجددًا.</translation>
    </message>
    <message>
      <source>Copy or download the archive again.</source>
      <translation>انسخ الأرشيف أو نزّله من جديد.</translation>
    </message>
    <message>
      <source>Copy or export it again from where it came from.</source>
      <translation>انسخه أو صدّره مجددًا من مصدره.</translation>
    </message>
    <message>
      <source>Copy or export them again from where they came from.</source>
      <translation>انسخها أو صدّرها مجددًا من مصدرها.</translation>
    </message>
    <message>
      <source>Copy the medium again, or ask for another one.</source>
      <translation>انسخ الوسيط من جديد، أو اطلب وسيطًا آخر.</translation>
    </message>
    <message>
      <source>Correct the pipeline in the model card or the training configuration.</source>
      <translation>صحّح مراحل المعالجة في بطاقة النموذج أو في إعدادات التدريب.</translation>
    </message>
    <message>
      <source>Delete some of it, and it is tried again.</source>
      <translation>احذف بعضه، وستُعاد المحاولة.</translation>
    </message>
    <message>
      <source>Details are in the log.</source>
      <translation>التفاصيل في السجل.</translation>
    </message>
    <message>
      <source>Details are in the log; add them again.</source>
      <translation>التفاصيل في السجل؛ أضفها مجددًا.</translation>
    </message>
    <message>
      <source>Details are in the log; open the film again ({key:again}).</source>
      <translation>التفاصيل في السجل؛ افتح الصورة مجددًا ({key:again}).</translation>
    </message>
    <message>
      <source>Details are in the log; open them again.</source>
      <translation>التفاصيل في السجل؛ افتحها مجددًا.</translation>
    </message>
    <message>
      <source>Do not open it unless you trust where it came from.</source>
      <translation>لا تفتحه إلا إذا كنت تثق بمصدره.</translation>
    </message>
    <message>
      <source>Draw the region by hand ({key:edit_region}), or open another film.</source>
      <translation>ارسم المنطقة يدويًا ({key:edit_region})، أو افتح صورة أخرى.</translation>
    </message>
    <message>
      <source>Draw the region by hand, or open another film.</source>
      <translation>ارسم المنطقة يدويًا، أو افتح صورة أخرى.</translation>
    </message>
    <message>
      <source>Draw them anew, or restore them from a copy.</source>
      <translation>ارسمها من جديد، أو استعدها من نسخة.</translation>
    </message>
    <message>
      <source>Each entry needs “stage” and “parameters”.</source>
      <translation>يجب أن يتضمن كل مُدخل «stage» و«parameters».</translation>
    </message>
    <message>
      <source>Every knee of this film was taken away.</source>
      <translation>أُزيلت كل ركب هذه الصورة.</translation>
    </message>
    <message>
      <source>Every parameter of a stage must stand in the model card, and no other.</source>
      <translation>يجب أن تتضمن بطاقة النموذج كل معاملات المرحلة، دون غيرها.</translation>
    </message>
    <message>
      <source>Export fewer films, and import that.</source>
      <translation>صدّر عددًا أقل من الصور، واستورد الناتج.</translation>
    </message>
    <message>
      <source>Export it again, and import that.</source>
      <translation>صدّره مجددًا، واستورد الناتج.</translation>
    </message>
    <message>
      <source>Export it as a picture instead.</source>
      <translation>صدّرها كملف صورة بدلًا من ذلك.</translation>
    </message>
    <message>
      <source>Export it as a picture.</source>
      <translation>صدّرها كملف صورة.</translation>
    </message>
    <message>
      <source>Export the film again from where it came from.</source>
      <translation>صدّر الصورة الشعاعية مجددًا من مصدرها.</translation>
    </message>
    <message>
      <source>Export the film uncompressed, or check that the file is complete.</source>
      <translation>صدّر الصورة الشعاعية دون ضغط، أو تأكد من اكتمال الملف.</translation>
    </message>
    <message>
      <source>Export the frame on the screen as a picture.</source>
      <translation>صدّر الإطار المعروض على الشاشة كملف صورة.</translation>
    </message>
    <message>
      <source>Files are called films and hold none.</source>
      <translation>توجد ملفات مسماة على أنها صور شعاعية ولا تحتوي على أي صورة.</translation>
    </message>
    <message>
      <source>Files are damaged or incomplete.</source>
      <translation>توجد ملفات تالفة أو غير مكتملة.</translation>
    </message>
    <message>
      <source>Files that the medium lists are missing.</source>
      <translation>ملفات مدرجة في فهرس الوسيط مفقودة.</translation>
    </message>
    <message>
      <source>Files went missing while they were being listed.</source>
      <translation>فُقدت ملفات أثناء إدراجها.</translation>
    </message>
    <message>
      <source>Folders lie too deep within each other.</source>
      <translation>المجلدات متداخلة أكثر من اللازم.</translation>
    </message>
    <message>
      <source>Import it with a newer version.</source>
      <translation>استورده بإصدار أحدث.</translation>
    </message>
    <message>
      <source>Install OsteoViewer and its libraries again.</source>
      <translation>أعد تثبيت OsteoViewer ومكتباته.</translation>
    </message>
    <message>
      <source>Install the program again.</source>
      <translation>أعد تثبيت البرنامج.</translation>
    </message>
    <message>
      <source>Install them with your system’s package manager, or use “osteoviewer analyze”, which needs none.</source>
      <translation>ثبّتها بمدير الحزم في نظامك، أو استخدم «osteoviewer analyze» الذي لا يحتاج إلى أي منها.</translation>
    </message>
    <message>
      <source>It was replaced by the standard one.</source>
      <translation>استُخدمت القيمة القياسية بدلًا منه.</translation>
    </message>
    <message>
      <source>Keep one row a film, or write enough of the path to tell films of one name apart.</source>
      <translation>اجعل صفًا واحدًا لكل صورة، أو اكتب من المسار ما يكفي لتمييز الصور المتشابهة الأسماء.</translation>
    </message>
    <message>
      <source>Leave it empty if it is not known.</source>
      <translation>اتركه فارغًا إن لم يكن معلومًا.</translation>
    </message>
    <message>
      <source>Make room on it, or choose a folder on another.</source>
      <translation>وفّر مساحة عليه، أو اختر مجلدًا على قرص آخر.</translation>
    </message>
    <message>
      <source>Make the card from the files that are saved.</source>
      <translation>أنشئ البطاقة من الملفات المحفوظة.</translation>
    </message>
    <message>
      <source>Metal lies over the joint, or a part of it is burnt out.</source>
      <translation>يغطي معدنٌ المفصلَ، أو أن جزءًا منه مفرط التعريض.</translation>
    </message>
    <message>
      <source>More knees were found on this film than anyone has.</source>
      <translation>عدد الركب التي عُثر عليها في هذه الصورة أكبر مما لأي إنسان.</translation>
    </message>
    <message>
      <source>Name another after --out.</source>
      <translation>اذكر اسمًا آخر بعد ‎--out.</translation>
    </message>
    <message>
      <source>Name one after --out.</source>
      <translation>اذكر اسمًا بعد ‎--out.</translation>
    </message>
    <message>
      <source>Name one, or a .csv file.</source>
      <translation>اذكر واحدًا، أو ملف ‎.csv.</translation>
    </message>
    <message>
      <source>No bone stands out on this film.</source>
      <translation>لا يبرز أي عظم في هذه الصورة.</translation>
    </message>
    <message>
      <source>No film was found in it; choose one that holds films.</source>
      <translation>لم يُعثر فيه على أي صورة شعاعية؛ اختر ما يحتوي على صور شعاعية.</translation>
    </message>
    <message>
      <source>No film was found.</source>
      <translation>لم يُعثر على أي صورة شعاعية.</translation>
    </message>
    <message>
      <source>No knee seen from the front was found on this film.</source>
      <translation>لم يُعثر في هذه الصورة على ركبة بمنظر أمامي.</translation>
    </message>
    <message>
      <source>No model is installed.</source>
      <translation>لا يوجد نموذج مثبّت.</translation>
    </message>
    <message>
      <source>Nothing is kept by this version; use the newer one.</source>
      <translation>لا يحفظ هذا الإصدار شيئًا؛ استخدم الإصدار الأحدث.</translation>
    </message>
    <message>
      <source>Nothing on this film stands out from its background.</source>
      <translation>لا يبرز شيء في هذه الصورة عن خلفيتها.</translation>
    </message>
    <message>
      <source>Only DICOM files have tags; open one to see its own.</source>
      <translation>ملفات DICOM وحدها تحتوي على وسوم؛ افتح أحدها لعرض وسومه.</translation>
    </message>
    <message>
      <source>Open a DICOM file to see its tags.</source>
      <translation>افتح ملف DICOM لعرض وسومه.</translation>
    </message>
    <message>
      <source>Open a DICOM, PNG, JPEG, TIFF or BMP file.</source>
      <translation>افتح ملف DICOM أو PNG أو JPEG أو TIFF أو BMP.</translation>
    </message>
    <message>
      <source>Open a folder, a ZIP archive or a medium that holds radiographs.</source>
      <translation>افتح مجلدًا أو أرشيف ZIP أو وسيطًا يحتوي على صور شعاعية.</translation>
    </message>
    <message>
      <source>Open a gray radiograph.</source>
      <translation>افتح صورة شعاعية رمادية.</translation>
    </message>
    <message>
      <source>Open another film.</source>
      <translation>افتح صورة شعاعية أخرى.</translation>
    </message>
    <message>
      <source>Open it in the viewer, or export a single radiograph.</source>
      <translation>افتحه في العارض، أو صدّر صورة شعاعية واحدة.</translation>
    </message>
    <message>
      <source>Open one of the inner folders.</source>
      <translation>افتح أحد المجلدات الداخلية.</translation>
    </message>
    <message>
      <source>Open the film again; report it if it stays.</source>
      <translation>افتح الصورة مجددًا؛ وأبلغ عن المشكلة إن استمرت.</translation>
    </message>
    <message>
      <source>Open the folder of the medium instead; its films are found without the list.</source>
      <translation>افتح مجلد الوسيط بدلًا من ذلك؛ تُعثر على صوره من دون الفهرس.</translation>
    </message>
    <message>
      <source>Open the image of the study instead.</source>
      <translation>افتح صورة الدراسة بدلًا من ذلك.</translation>
    </message>
    <message>
      <source>Open the original instead of a preview or a reduced copy.</source>
      <translation>افتح الأصل بدلًا من معاينة أو نسخة مصغّرة.</translation>
    </message>
    <message>
      <source>Open the radiograph itself rather than a photograph.</source>
      <translation>افتح الصورة الشعاعية نفسها بدلًا من صورة فوتوغرافية لها.</translation>
    </message>
    <message>
      <source>Put it back and open it again.</source>
      <translation>أعد إدخاله وافتحه مجددًا.</translation>
    </message>
    <message>
      <source>Run it in a desktop session, or use “osteoviewer analyze”, which needs none.</source>
      <translation>شغّله في جلسة سطح مكتب، أو استخدم «osteoviewer analyze» الذي لا يحتاج إليها.</translation>
    </message>
    <message>
      <source>Save it again as PNG or as a plain TIFF.</source>
      <translation>احفظها مجددًا بصيغة PNG أو TIFF عادية.</translation>
    </message>
    <message>
      <source>Save it with at most {most} million pixels, or raise the limit in the settings.</source>
      <translation>احفظها بما لا يزيد على {most} مليون بكسل، أو ارفع الحد في الإعدادات.</translation>
    </message>
    <message>
      <source>Save the page with the film as a file of its own.</source>
      <translation>احفظ الصفحة التي فيها الصورة الشعاعية في ملف مستقل.</translation>
    </message>
    <message>
      <source>Search again ({key:again}).</source>
      <translation>ابحث مجددًا ({key:again}).</translation>
    </message>
    <message>
      <source>Several frames of this kind cannot be written as DICOM.</source>
      <translation>لا يمكن كتابة عدة إطارات من هذا النوع بصيغة DICOM.</translation>
    </message>
    <message>
      <source>Some files cannot be read.</source>
      <translation>لا يمكن قراءة بعض الملفات.</translation>
    </message>
    <message>
      <source>Some folders cannot be read.</source>
      <translation>لا يمكن قراءة بعض المجلدات.</translation>
    </message>
    <message>
      <source>Some pixels of the picture have no value.</source>
      <translation>بعض بكسلات الصورة بلا قيمة.</translation>
    </message>
    <message>
      <source>Something on this film cannot be kept.</source>
      <translation>يوجد في هذه الصورة ما لا يمكن حفظه.</translation>
    </message>
    <message>
      <source>Something unexpected went wrong.</source>
      <translation>حدث خطأ غير متوقع.</translation>
    </message>
    <message>
      <source>System libraries that the window needs are missing: {names}.</source>
      <translation>مكتبات النظام التي تحتاج إليها النافذة مفقودة: {names}.</translation>
    </message>
    <message>
      <source>The DICOM header does not say how large the picture is.</source>
      <translation>لا تذكر ترويسة DICOM أبعاد الصورة.</translation>
    </message>
    <message>
      <source>The annotations of this film cannot be used.</source>
      <translation>لا يمكن استخدام التعليقات التوضيحية لهذه الصورة.</translation>
    </message>
    <message>
      <source>The card is not about these files.</source>
      <translation>لا تتعلق البطاقة بهذه الملفات.</translation>
    </message>
    <message>
      <source>The clinical table cannot be read as comma-separated text.</source>
      <translation>لا يمكن قراءة الجدول السريري كنص مفصول بفواصل.</translation>
    </message>
    <message>
      <source>The clinical table is far too large to be one.</source>
      <translation>الجدول السريري أكبر بكثير من أن يكون جدولًا سريريًا.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>القرص ممتلئ.</translation>
    </message>
    <message>
      <source>The disk or medium is no longer there.</source>
      <translation>لم يعد القرص أو الوسيط موجودًا.</translation>
    </message>
    <message>
      <source>The file cannot be read.</source>
      <translation>لا يمكن قراءة الملف.</translation>
    </message>
    <message>
      <source>The file could not be read.</source>
      <translation>تعذّرت قراءة الملف.</translation>
    </message>
    <message>
      <source>The file could not be written.</source>
      <translation>تعذّرت كتابة الملف.</translation>
    </message>
    <message>
      <source>The file does not exist.</source>
      <translation>الملف غير موجود.</translation>
    </message>
    <message>
      <source>The file holds several pages.</source>
      <translation>يحتوي الملف على عدة صفحات.</translation>
    </message>
    <message>
      <source>The file is damaged or incomplete.</source>
      <translation>الملف تالف أو غير مكتمل.</translation>
    </message>
    <message>
      <source>The file is empty.</source>
      <translation>الملف فارغ.</translation>
    </message>
    <message>
      <source>The file is no picture that this program knows.</source>
      <translation>الملف ليس صورة بصيغة يعرفها هذا البرنامج.</translation>
    </message>
    <message>
      <source>The file is not a DICOM file.</source>
      <translation>الملف ليس ملف DICOM.</translation>
    </message>
    <message>
      <source>The file is not whole, or was not made by OsteoViewer.</source>
      <translation>الملف غير مكتمل، أو لم يُنشأ ببرنامج OsteoViewer.</translation>
    </message>
    <message>
      <source>The file is open in another program.</source>
      <translation>الملف مفتوح في برنامج آخر.</translation>
    </message>
    <message>
      <source>The file is too large to be imported.</source>
      <translation>الملف أكبر من أن يُستورد.</translation>
    </message>
    <message>
      <source>The file is too large: {gibibytes:.1f} GiB.</source>
      <translation>الملف كبير جدًا: {gibibytes:.1f} GiB.</translation>
    </message>
    <message>
      <source>The file was changed or damaged after it was exported; nothing of it was taken.</source>
      <translation>تغيّر الملف أو تلف بعد تصديره؛ ولم يؤخذ منه شيء.</translation>
    </message>
    <message>
      <source>The file was made by another version of OsteoViewer.</source>
      <translation>أُنشئ الملف بإصدار آخر من OsteoViewer.</translation>
    </message>
    <message>
      <source>The file was not made by “Export what was kept”.</source>
      <translation>لم يُنشأ الملف بالأمر «تصدير البيانات المحفوظة».</translation>
    </message>
    <message>
      <source>The film can still be viewed; please report the film's kind to the makers.</source>
      <translation>لا يزال من الممكن عرض الصورة؛ يُرجى إبلاغ المطورين بنوعها.</translation>
    </message>
    <message>
      <source>The film is a lateral view; only frontal views can be judged.</source>
      <translation>الصورة منظر جانبي؛ ولا يمكن الحكم إلا على المناظر الأمامية.</translation>
    </message>
    <message>
      <source>The film is no DICOM file.</source>
      <translation>الصورة ليست ملف DICOM.</translation>
    </message>
    <message>
      <source>The folder cannot be written to.</source>
      <translation>لا يمكن الكتابة في المجلد.</translation>
    </message>
    <message>
      <source>The joint is cut off by the edge of the film.</source>
      <translation>المفصل مقطوع عند حافة الصورة.</translation>
    </message>
    <message>
      <source>The knee has too little contrast to be judged.</source>
      <translation>تباين الركبة أقل من أن يسمح بالحكم عليها.</translation>
    </message>
    <message>
      <source>The knee is burnt out: too much of it is purely white.</source>
      <translation>الركبة مفرطة التعريض: جزء كبير جدًا منها أبيض تمامًا.</translation>
    </message>
    <message>
      <source>The knee is lost in the dark: too much of it is purely black.</source>
      <translation>الركبة ضائعة في العتمة: جزء كبير جدًا منها أسود تمامًا.</translation>
    </message>
    <message>
      <source>The list of the medium is damaged.</source>
      <translation>قائمة محتويات الوسيط تالفة.</translation>
    </message>
    <message>
      <source>The list of the medium is far too long.</source>
      <translation>قائمة محتويات الوسيط أطول من اللازم بكثير.</translation>
    </message>
    <message>
      <source>The model does not give its known answer on this computer.</source>
      <translation>لا يعطي النموذج إجابته المعروفة على هذا الحاسوب.</translation>
    </message>
    <message>
      <source>The model does not run on this computer.</source>
      <translation>لا يعمل النموذج على هذا الحاسوب.</translation>
    </message>
    <message>
      <source>The model is far too large to be one of ours.</source>
      <translation>النموذج أكبر بكثير من أن يكون أحد نماذجنا.</translation>
    </message>
    <message>
      <source>The model was changed or damaged after it was made.</source>
      <translation>تغيّر النموذج أو تلف بعد إنشائه.</translation>
    </message>
    <message>
      <source>The model was made for another version of OsteoViewer.</source>
      <translation>النموذج مُعدّ لإصدار آخر من OsteoViewer.</translation>
    </message>
    <message>
      <source>The model's card cannot be read.</source>
      <translation>لا يمكن قراءة بطاقة النموذج.</translation>
    </message>
    <message>
      <source>The model's card is not valid: it names no landmark networks.</source>
      <translation>بطاقة النموذج غير صالحة: لا تذكر أي شبكات للمعالم التشريحية.</translation>
    </message>
    <message>
      <source>The model's card is not valid: {problem}.</source>
      <translation>بطاقة النموذج غير صالحة: {problem}.</translation>
    </message>
    <message>
      <source>The model's card was changed after it was made.</source>
      <translation>تغيّرت بطاقة النموذج بعد إنشائها.</translation>
    </message>
    <message>
      <source>The model's file “{name}” cannot be read.</source>
      <translation>لا يمكن قراءة ملف النموذج «{name}».</translation>
    </message>
    <message>
      <source>The model's network cannot be loaded.</source>
      <translation>لا يمكن تحميل شبكة النموذج.</translation>
    </message>
    <message>
      <source>The model's network does not answer with the card's classes.</source>
      <translation>لا تجيب شبكة النموذج بفئات البطاقة.</translation>
    </message>
    <message>
      <source>The model's network is not one that classifies knees.</source>
      <translation>شبكة النموذج ليست شبكة لتصنيف الركب.</translation>
    </message>
    <message>
      <source>The network failed on this film.</source>
      <translation>فشلت الشبكة في معالجة هذه الصورة.</translation>
    </message>
    <message>
      <source>The network gave no number for this film.</source>
      <translation>لم تعطِ الشبكة رقمًا لهذه الصورة.</translation>
    </message>
    <message>
      <source>The networks that find the knee are missing.</source>
      <translation>الشبكات التي تعثر على الركبة مفقودة.</translation>
    </message>
    <message>
      <source>The palette of this picture cannot be written as DICOM.</source>
      <translation>لا يمكن كتابة لوحة ألوان هذه الصورة بصيغة DICOM.</translation>
    </message>
    <message>
      <source>The picture has neither 8 nor 16 bits, so that it cannot be written as DICOM.</source>
      <translation>عمق الصورة ليس 8 بت ولا 16 بت، ولذلك لا يمكن كتابتها بصيغة DICOM.</translation>
    </message>
    <message>
      <source>The picture has no pixels.</source>
      <translation>لا بكسلات في الصورة.</translation>
    </message>
    <message>
      <source>The picture in this DICOM file is damaged or incomplete.</source>
      <translation>الصورة في ملف DICOM هذا تالفة أو غير مكتملة.</translation>
    </message>
    <message>
      <source>The picture is blank: every pixel is the same.</source>
      <translation>الصورة خالية: كل بكسلاتها متماثلة.</translation>
    </message>
    <message>
      <source>The picture is compressed as “{syntax}” and cannot be decoded.</source>
      <translation>الصورة مضغوطة بصيغة «{syntax}» ولا يمكن فك ترميزها.</translation>
    </message>
    <message>
      <source>The picture is damaged, or of a kind that cannot be read.</source>
      <translation>الصورة تالفة، أو من نوع لا يمكن قراءته.</translation>
    </message>
    <message>
      <source>The picture is too large: {columns} x {rows} pixels.</source>
      <translation>الصورة كبيرة جدًا: {columns} x {rows} بكسل.</translation>
    </message>
    <message>
      <source>The picture needs more memory than there is.</source>
      <translation>تحتاج الصورة إلى ذاكرة أكثر من المتاح.</translation>
    </message>
    <message>
      <source>The picture of the window could not be written.</source>
      <translation>تعذّرت كتابة صورة النافذة.</translation>
    </message>
    <message>
      <source>The pipeline does not make what the network takes.</source>
      <translation>لا ينتج مسار المعالجة ما تتطلبه الشبكة.</translation>
    </message>
    <message>
      <source>The pipeline has no region of interest.</source>
      <translation>لا منطقة اهتمام في مسار المعالجة.</translation>
    </message>
    <message>
      <source>The pipeline has no stage, or the same stage twice.</source>
      <translation>لا مراحل في مسار المعالجة، أو تتكرر فيه مرحلة.</translation>
    </message>
    <message>
      <source>The pipeline is not a list of stages with their parameters.</source>
      <translation>مسار المعالجة ليس قائمة مراحل مع معاملاتها.</translation>
    </message>
    <message>
      <source>The results cannot be written.</source>
      <translation>لا يمكن كتابة النتائج.</translation>
    </message>
    <message>
      <source>The search for films broke off.</source>
      <translation>انقطع البحث عن الصور الشعاعية.</translation>
    </message>
    <message>
      <source>The search for the knee failed on this film.</source>
      <translation>فشل البحث عن الركبة في هذه الصورة.</translation>
    </message>
    <message>
      <source>The search was stopped before it found a film.</source>
      <translation>أُوقف البحث قبل العثور على صورة شعاعية.</translation>
    </message>
    <message>
      <source>The setting “{name}” has a value that cannot be used.</source>
      <translation>قيمة الإعداد «{name}» لا يمكن استخدامها.</translation>
    </message>
    <message>
      <source>The settings could not be read.</source>
      <translation>تعذّرت قراءة الإعدادات.</translation>
    </message>
    <message>
      <source>The settings could not be saved.</source>
      <translation>تعذّر حفظ الإعدادات.</translation>
    </message>
    <message>
      <source>The settings that cannot be read could not be kept.</source>
      <translation>تعذّر الاحتفاظ بالإعدادات التي لا يمكن قراءتها.</translation>
    </message>
    <message>
      <source>The stage “{stage}” failed on this film.</source>
      <translation>فشلت المرحلة «{stage}» في هذه الصورة.</translation>
    </message>
    <message>
      <source>The standard settings are used.</source>
      <translation>تُستخدم الإعدادات القياسية.</translation>
    </message>
    <message>
      <source>The window’s libraries cannot be loaded.</source>
      <translation>لا يمكن تحميل مكتبات النافذة.</translation>
    </message>
    <message>
      <source>The words of other languages cannot be loaded.</source>
      <translation>لا يمكن تحميل كلمات اللغات الأخرى.</translation>
    </message>
    <message>
      <source>There are more files than can be listed.</source>
      <translation>عدد الملفات أكبر مما يمكن إدراجه.</translation>
    </message>
    <message>
      <source>There is a file of this name already, and it was left as it is.</source>
      <translation>يوجد بالفعل ملف بهذا الاسم، وقد تُرك كما هو.</translation>
    </message>
    <message>
      <source>There is a file of this name already.</source>
      <translation>يوجد بالفعل ملف بهذا الاسم.</translation>
    </message>
    <message>
      <source>There is no display to open a window on.</source>
      <translation>لا توجد شاشة عرض لفتح نافذة عليها.</translation>
    </message>
    <message>
      <source>There is no model.</source>
      <translation>لا يوجد نموذج.</translation>
    </message>
    <message>
      <source>There is no such folder.</source>
      <translation>لا يوجد مجلد كهذا.</translation>
    </message>
    <message>
      <source>There is too much on this film to be kept.</source>
      <translation>يوجد في هذه الصورة أكثر مما يمكن حفظه.</translation>
    </message>
    <message>
      <source>This DICOM file has no frame {n}, only {frames}.</source>
      <translation>لا يحتوي ملف DICOM هذا على الإطار {n}؛ عدد إطاراته {frames} فقط.</translation>
    </message>
    <message>
      <source>This DICOM file holds an unusual kind of picture.</source>
      <translation>يحتوي ملف DICOM هذا على نوع غير مألوف من الصور.</translation>
    </message>
    <message>
      <source>This DICOM file holds no picture.</source>
      <translation>لا يحتوي ملف DICOM هذا على أي صورة.</translation>
    </message>
    <message>
      <source>This DICOM file holds {frames} frames.</source>
      <translation>يحتوي ملف DICOM هذا على إطارات عددها {frames}.</translation>
    </message>
    <message>
      <source>This DICOM file is damaged or incomplete.</source>
      <translation>ملف DICOM هذا تالف أو غير مكتمل.</translation>
    </message>
    <message>
      <source>This DICOM file is packed so tightly that it cannot be a film.</source>
      <translation>ملف DICOM هذا مضغوط إلى حد لا يمكن معه أن يكون صورة شعاعية.</translation>
    </message>
    <message>
      <source>This film is no DICOM file.</source>
      <translation>هذه الصورة ليست ملف DICOM.</translation>
    </message>
    <message>
      <source>This is a colour picture, not a radiograph.</source>
      <translation>هذه صورة ملوّنة وليست صورة شعاعية.</translation>
    </message>
    <message>
      <source>This is a file, not a folder.</source>
      <translation>هذا ملف وليس مجلدًا.</translation>
    </message>
    <message>
      <source>This is a folder, not a film.</source>
      <translation>هذا مجلد وليس صورة شعاعية.</translation>
    </message>
    <message>
      <source>This is no DICOM file.</source>
      <translation>هذا ليس ملف DICOM.</translation>
    </message>
    <message>
      <source>This is not a file that can be read.</source>
      <translation>هذا ليس ملفًا يمكن قراءته.</translation>
    </message>
    <message>
      <source>Undo that ({key:undo}), or draw a region by hand ({key:edit_region}).</source>
      <translation>تراجع عن ذلك ({key:undo})، أو ارسم منطقة يدويًا ({key:edit_region}).</translation>
    </message>
    <message>
      <source>Undo that, or draw a region by hand.</source>
      <translation>تراجع عن ذلك، أو ارسم منطقة يدويًا.</translation>
    </message>
    <message>
      <source>Unpack the archive and open parts of it.</source>
      <translation>فك ضغط الأرشيف وافتح أجزاءً منه.</translation>
    </message>
    <message>
      <source>Use a model made for this version.</source>
      <translation>استخدم نموذجًا مُعدًّا لهذا الإصدار.</translation>
    </message>
    <message>
      <source>What was done to this film could not be kept.</source>
      <translation>تعذّر حفظ ما أُجري على هذه الصورة.</translation>
    </message>
    <message>
      <source>What was kept of films is damaged and cannot be used.</source>
      <translation>البيانات المحفوظة للصور تالفة ولا يمكن استخدامها.</translation>
    </message>
    <message>
      <source>What was kept of films was written by a newer OsteoViewer.</source>
      <translation>كُتبت البيانات المحفوظة للصور بإصدار أحدث من OsteoViewer.</translation>
    </message>
    <message>
      <source>You are not allowed to open some folders.</source>
      <translation>لا يُسمح لك بفتح بعض المجلدات.</translation>
    </message>
    <message>
      <source>You are not allowed to read some files.</source>
      <translation>لا يُسمح لك بقراءة بعض الملفات.</translation>
    </message>
    <message>
      <source>You are not allowed to read this file.</source>
      <translation>لا يُسمح لك بقراءة هذا الملف.</translation>
    </message>
    <message>
      <source>You are not allowed to write to this folder.</source>
      <translation>لا يُسمح لك بالكتابة في هذا المجلد.</translation>
    </message>
  </context>
  <context>
    <name>sizes</name>
    <message>
      <source>Show it pixel for pixel instead ({key:pixel_size}).</source>
      <translation>اعرضها بكسل مقابل بكسل بدلًا من ذلك ({key:pixel_size}).</translation>
    </message>
    <message>
      <source>The true size cannot be shown: the system does not say how large this screen is.</source>
      <translation>لا يمكن عرض الحجم الحقيقي: لا يذكر النظام حجم هذه الشاشة.</translation>
    </message>
    <message>
      <source>The true size is not known: the file does not say how large a pixel is.</source>
      <translation>الحجم الحقيقي غير معروف: لا يذكر الملف حجم البكسل.</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source> or </source>
      <translation> أو </translation>
    </message>
    <message>
      <source>&lt; 1 ms</source>
      <translation>أقل من 1 م.ث</translation>
    </message>
    <message>
      <source>At {coverage:.0f} % no class can be ruled out.</source>
      <translation>عند {coverage:.0f}% لا يمكن استبعاد أي فئة.</translation>
    </message>
    <message>
      <source>At {coverage:.0f} %: {classes}.</source>
      <translation>عند {coverage:.0f}%: {classes}.</translation>
    </message>
    <message>
      <source>Denoised</source>
      <translation>مُزالة الضجيج</translation>
    </message>
    <message>
      <source>Equalized</source>
      <translation>معادَلة التباين</translation>
    </message>
    <message>
      <source>For research use only. Not for diagnosis.</source>
      <translation>للاستخدام البحثي فقط. لا يُستخدم للتشخيص.</translation>
    </message>
    <message>
      <source>K-means, edges</source>
      <translation>خوارزمية K-means، الحواف</translation>
    </message>
    <message>
      <source>KNEE, SIDE UNKNOWN</source>
      <translation>ركبة، الجهة غير معروفة</translation>
    </message>
    <message>
      <source>LEFT KNEE</source>
      <translation>الركبة اليسرى</translation>
    </message>
    <message>
      <source>On held-out films this model could not be told from chance: AUC {auc:.2f} ({low:.2f} to {high:.2f}).</source>
      <translation>على الصور المحجوزة للاختبار، تعذّر تمييز أداء هذا النموذج عن المصادفة: AUC {auc:.2f} ‏({low:.2f} إلى {high:.2f}).</translation>
    </message>
    <message>
      <source>RIGHT KNEE</source>
      <translation>الركبة اليمنى</translation>
    </message>
    <message>
      <source>Region of interest</source>
      <translation>منطقة الاهتمام</translation>
    </message>
    <message>
      <source>Smudged</source>
      <translation>مُمَوَّهة</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>الأصل</translation>
    </message>
    <message>
      <source>This knee is unlike those that the model was trained on.</source>
      <translation>هذه الركبة لا تشبه الركب التي دُرِّب عليها النموذج.</translation>
    </message>
    <message>
      <source>With {used} from the header.</source>
      <translation>مع {used} من الترويسة.</translation>
    </message>
    <message>
      <source>With {used} typed in.</source>
      <translation>مع {used} بإدخال يدوي.</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>يدويًا</translation>
    </message>
    <message>
      <source>cannot tell</source>
      <translation>لا يمكن الجزم</translation>
    </message>
    <message>
      <source>classifying</source>
      <translation>جارٍ التصنيف</translation>
    </message>
    <message>
      <source>landmarks</source>
      <translation>المعالم التشريحية</translation>
    </message>
    <message>
      <source>loading the model</source>
      <translation>جارٍ تحميل النموذج</translation>
    </message>
    <message>
      <source>mean {n} × {n}</source>
      <translation>متوسط {n} × {n}</translation>
    </message>
    <message>
      <source>normal</source>
      <translation>طبيعي</translation>
    </message>
    <message>
      <source>osteopenia</source>
      <translation>قلة العظم</translation>
    </message>
    <message>
      <source>osteoporosis</source>
      <translation>هشاشة العظام</translation>
    </message>
    <message>
      <source>preparing the network’s input</source>
      <translation>جارٍ تحضير مُدخل الشبكة</translation>
    </message>
    <message>
      <source>side by header</source>
      <translation>الجهة حسب الترويسة</translation>
    </message>
    <message>
      <source>side by letter</source>
      <translation>الجهة حسب الحرف</translation>
    </message>
    <message>
      <source>stage 2 of 5, denoising</source>
      <translation>المرحلة 2 من 5، إزالة الضجيج</translation>
    </message>
    <message>
      <source>stage 3 of 5, equalizing</source>
      <translation>المرحلة 3 من 5، معادلة التباين</translation>
    </message>
    <message>
      <source>stage 4 of 5, finding the region of interest</source>
      <translation>المرحلة 4 من 5، تحديد منطقة الاهتمام</translation>
    </message>
    <message>
      <source>stage 5 of 5, smudging</source>
      <translation>المرحلة 5 من 5، التمويه</translation>
    </message>
    <message>
      <source>{how}, {n:g} condyle widths</source>
      <translation>{how}، {n:g} × عرض اللقمة</translation>
    </message>
    <message>
      <source>{knee}, {n} of {count}</source>
      <translation>{knee}، {n} من {count}</translation>
    </message>
    <message>
      <source>{ms} ms</source>
      <translation>{ms} م.ث</translation>
    </message>
    <message>
      <source>{n} gray bins</source>
      <translation>تدرجات رمادية: {n}</translation>
    </message>
    <message>
      <source>{n} left</source>
      <translation>{n} يسرى</translation>
    </message>
    <message>
      <source>{n} right</source>
      <translation>{n} يمنى</translation>
    </message>
    <message>
      <source>{n} side unknown</source>
      <translation>{n} جهة غير معروفة</translation>
    </message>
    <message>
      <source>{s:.1f} s</source>
      <translation>{s:.1f} ث</translation>
    </message>
  </context>
  <context>
    <name>worklist</name>
    <message>
      <source> or </source>
      <translation> أو </translation>
    </message>
    <message>
      <source>L</source>
      <translation>يسرى</translation>
    </message>
    <message>
      <source>R</source>
      <translation>يمنى</translation>
    </message>
    <message>
      <source>about {h} h {n} min left</source>
      <translation>متبقٍّ نحو {h} س و{n} د</translation>
    </message>
    <message>
      <source>about {n} min left</source>
      <translation>متبقٍّ نحو {n} د</translation>
    </message>
    <message>
      <source>analysing</source>
      <translation>جارٍ التحليل</translation>
    </message>
    <message>
      <source>done</source>
      <translation>اكتمل</translation>
    </message>
    <message>
      <source>less than a minute left</source>
      <translation>متبقٍّ أقل من دقيقة</translation>
    </message>
    <message>
      <source>no class can be ruled out</source>
      <translation>لا يمكن استبعاد أي فئة</translation>
    </message>
    <message>
      <source>no diagnosis</source>
      <translation>لا تشخيص</translation>
    </message>
    <message>
      <source>not analysed</source>
      <translation>لم تُحلَّل</translation>
    </message>
    <message>
      <source>side ?</source>
      <translation>الجهة ؟</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>أُوقف</translation>
    </message>
    <message>
      <source>unlike the training knees</source>
      <translation>لا تشبه ركب التدريب</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>في الانتظار</translation>
    </message>
    <message>
      <source>{n:,} cannot tell</source>
      <translation>لا يمكن الجزم: {n:,}</translation>
    </message>
    <message>
      <source>{n:,} not analysed</source>
      <translation>لم تُحلَّل: {n:,}</translation>
    </message>
    <message>
      <source>{n:,} of {count:,} films</source>
      <translation>الصور: {n:,} من {count:,}</translation>
    </message>
    <message>
      <source>{n:,} without diagnosis</source>
      <translation>بلا تشخيص: {n:,}</translation>
    </message>
  </context>
</TS>

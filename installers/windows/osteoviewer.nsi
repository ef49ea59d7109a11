; The setup of OsteoViewer for Windows; `setup_file.py` says what the definitions are.
;
; Silently: SETUP /S [/AllUsers | /CurrentUser] [/NODESKTOP] [/D=C:\Folder]; /D comes last and takes no quotes.
; Removal:  uninstall.exe /S [/PURGE]; /PURGE deletes this user's settings and what is kept, too.
Unicode true
Target amd64-unicode
SetCompressor /SOLID ${COMPRESSOR}
!if ${COMPRESSOR} == lzma
  SetCompressorDictSize 64
!endif
SetDateSave on
CRCCheck on

!define NAME "OsteoViewer"
!define KEY "Software\${NAME}"
!define REMOVAL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define PROGID "${NAME}.dcm"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallDir"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallDir"

!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!insertmacro GetParameters
!insertmacro GetOptions
!insertmacro un.GetParameters
!insertmacro un.GetOptions

Name "${NAME} ${VERSION}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUTPUT}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME} ${VERSION} setup"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "LegalCopyright" "Copyright ${PUBLISHER}. Apache License 2.0."

!ifdef SIGN
  !finalize `${SIGN} "%1"`
  !uninstfinalize `${SIGN} "%1"`
!endif

Var Asked ; the folder of /D=
Var Purge ; whether the user's data are deleted
Var Box

!define MUI_ICON "${BUILD}\${ICON}"
!define MUI_UNICON "${BUILD}\${ICON}"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_LANGDLL_REGISTRY_ROOT SHCTX
!define MUI_LANGDLL_REGISTRY_KEY "${KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION Start
!define MUI_FINISHPAGE_RUN_NOTCHECKED

!insertmacro MUI_PAGE_LICENSE "$(Notice)"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
UninstPage custom un.AskForData un.TakeAnswer
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Arabic"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "French"
LicenseLangString Notice ${LANG_ENGLISH} "${BUILD}\notice-en.txt"
LicenseLangString Notice ${LANG_ARABIC} "${BUILD}\notice-ar.txt"
LicenseLangString Notice ${LANG_GERMAN} "${BUILD}\notice-de.txt"
LicenseLangString Notice ${LANG_SPANISH} "${BUILD}\notice-es.txt"
LicenseLangString Notice ${LANG_FRENCH} "${BUILD}\notice-fr.txt"
!include "${__FILEDIR__}\words.nsh"
!insertmacro MUI_RESERVEFILE_LANGDLL

Function .onInit
  StrCpy $Asked $INSTDIR ; before a folder is chosen there is one only where /D= named it
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(Needs64)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
  ${If} $Asked != ""
    StrCpy $INSTDIR $Asked
  ${EndIf}
  !insertmacro MUI_LANGDLL_DISPLAY
  Call LeaveOutDesktop
FunctionEnd

; A program that runs cannot be opened for writing.
!macro WAIT_UNTIL_CLOSED UN
Function ${UN}WaitUntilClosed
  again:
  IfFileExists "$INSTDIR\${WINDOW}" 0 done
  ClearErrors
  FileOpen $0 "$INSTDIR\${WINDOW}" a
  IfErrors 0 close
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 4
  Quit
  close:
  FileClose $0
  done:
FunctionEnd
!macroend
!insertmacro WAIT_UNTIL_CLOSED ""
!insertmacro WAIT_UNTIL_CLOSED "un."

; An older version's program files go before ours come; settings and data are not among them.
Function RemoveOld
  ReadRegStr $1 SHCTX "${KEY}" "InstallDir"
  ${If} $1 == ""
  ${OrIfNot} ${FileExists} "$1\uninstall.exe"
    Return
  ${EndIf}
  InitPluginsDir
  CopyFiles /SILENT "$1\uninstall.exe" "$PLUGINSDIR\old.exe"
  ${If} $MultiUser.InstallMode == "AllUsers"
    StrCpy $2 "/AllUsers"
  ${Else}
    StrCpy $2 "/CurrentUser"
  ${EndIf}
  ClearErrors
  ExecWait '"$PLUGINSDIR\old.exe" /S $2 _?=$1' $0
  ${If} ${Errors}
  ${OrIf} $0 != 0
    MessageBox MB_OK|MB_ICONSTOP "$(OldStays)" /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
  Delete "$1\uninstall.exe"
  RMDir "$1"
FunctionEnd

Section "$(ThePrograms)" Programs
  SectionIn RO
  Call WaitUntilClosed
  Call RemoveOld
  SetOutPath "$INSTDIR"
  File /r "${APP}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr SHCTX "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "Version" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "Language" "$LANGUAGE"
  WriteRegStr SHCTX "${REMOVAL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${REMOVAL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${REMOVAL}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${REMOVAL}" "DisplayIcon" "$INSTDIR\${WINDOW},0"
  WriteRegStr SHCTX "${REMOVAL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${REMOVAL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${REMOVAL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S /$MultiUser.InstallMode'
  WriteRegDWORD SHCTX "${REMOVAL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${REMOVAL}" "NoModify" 1
  WriteRegDWORD SHCTX "${REMOVAL}" "NoRepair" 1
SectionEnd

Section "$(StartMenu)" InStartMenu
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOW}" "" "$INSTDIR\${ICON}" 0 SW_SHOWNORMAL "" "$(ResearchUse)"
SectionEnd

Section "$(DesktopIcon)" OnDesktop
  CreateShortCut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${WINDOW}" "" "$INSTDIR\${ICON}" 0 SW_SHOWNORMAL "" "$(ResearchUse)"
SectionEnd

; OsteoViewer is offered for DICOM files; nothing that was the default before is written over.
Section "$(OpenWith)" Associations
  WriteRegStr SHCTX "Software\Classes\${PROGID}" "" "$(DicomFilm)"
  WriteRegStr SHCTX "Software\Classes\${PROGID}" "AppUserModelID" "${NAME}"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\${ICON},0"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr SHCTX "Software\Classes\.dcm\OpenWithProgids" "${PROGID}" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${WINDOW}" "FriendlyAppName" "${NAME}"
  WriteRegStr SHCTX "Software\Classes\Applications\${WINDOW}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr SHCTX "Software\Classes\Applications\${WINDOW}\SupportedTypes" ".dcm" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${WINDOW}\SupportedTypes" ".png" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${WINDOW}\SupportedTypes" ".jpg" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${WINDOW}\SupportedTypes" ".tif" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${WINDOW}\SupportedTypes" ".bmp" ""
  WriteRegStr SHCTX "${KEY}\Capabilities" "ApplicationName" "${NAME}"
  WriteRegStr SHCTX "${KEY}\Capabilities" "ApplicationDescription" "$(ResearchUse)"
  WriteRegStr SHCTX "${KEY}\Capabilities\FileAssociations" ".dcm" "${PROGID}"
  WriteRegStr SHCTX "Software\RegisteredApplications" "${NAME}" "${KEY}\Capabilities"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; SHCNE_ASSOCCHANGED
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${Programs} "$(ResearchUse)"
  !insertmacro MUI_DESCRIPTION_TEXT ${Associations} "$(OpenWithHint)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function LeaveOutDesktop
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/NODESKTOP" $1
  ${IfNot} ${Errors}
    !insertmacro UnselectSection ${OnDesktop}
  ${EndIf}
FunctionEnd

Function Start ; by the shell, so not with the setup's own rights
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\${WINDOW}"'
FunctionEnd

Function un.onInit
  SetRegView 64
  StrCpy $Asked $INSTDIR ; where this program lies; what the registry says may be another one
  !insertmacro MULTIUSER_UNINIT
  StrCpy $INSTDIR $Asked
  !insertmacro MUI_UNGETLANGUAGE
  StrCpy $Purge 0
  ${un.GetParameters} $0
  ClearErrors
  ${un.GetOptions} $0 "/PURGE" $1
  ${IfNot} ${Errors}
    StrCpy $Purge 1
  ${EndIf}
FunctionEnd

Function un.AskForData
  !insertmacro MUI_HEADER_TEXT "$(DataTitle)" "$(DataSubtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 36u "$(DataText)"
  Pop $0
  ${NSD_CreateCheckBox} 0 42u 100% 12u "$(DataDelete)"
  Pop $Box
  nsDialogs::Show
FunctionEnd

Function un.TakeAnswer
  ${NSD_GetState} $Box $Purge
FunctionEnd

Section "Uninstall"
  Call un.WaitUntilClosed
  SetDetailsPrint none
  !include "${BUILD}\remove.nsh"
  SetDetailsPrint both
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey SHCTX "${REMOVAL}"
  DeleteRegKey SHCTX "${KEY}"
  DeleteRegKey SHCTX "Software\Classes\${PROGID}"
  DeleteRegValue SHCTX "Software\Classes\.dcm\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.dcm\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.dcm"
  DeleteRegKey SHCTX "Software\Classes\Applications\${WINDOW}"
  DeleteRegValue SHCTX "Software\RegisteredApplications" "${NAME}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ${If} $Purge = 1
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\osteoviewer"
  ${EndIf}
SectionEnd

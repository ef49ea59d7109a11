/* Starts OsteoViewer: gives the command line to the Python beside this program, and to no other.

   Python is isolated (-I: neither the user's environment nor their packages), writes no files beside the program (-B),
   and speaks UTF-8 (-X utf8). The file python311._pth beside python311.dll says where its modules are. */
#include <windows.h>
#include <shellapi.h>
#include <stdlib.h>
#include <wchar.h>

__declspec(dllimport) int Py_Main(int, wchar_t **);

static wchar_t *const BEFORE[] = {
    L"-I", L"-B", L"-X", L"utf8", L"-c",
    L"import sys; sys.argv[0] = sys.executable; from osteoviewer.cli import main; main()",
};
enum { COUNT = sizeof BEFORE / sizeof *BEFORE };

static int run(int argc, wchar_t **argv) {
    wchar_t **all = calloc(argc + COUNT + 1, sizeof *all);
    if (all == NULL) return 1;
    SetDllDirectoryW(L""); /* no library is looked for in the folder that the user happens to be in */
    all[0] = argv[0];
    for (int i = 0; i < COUNT; i++) all[1 + i] = BEFORE[i];
    for (int i = 1; i < argc; i++) all[COUNT + i] = argv[i];
    return Py_Main(argc + COUNT, all);
}

#ifdef WINDOW
static int is_open(DWORD which) {
    HANDLE handle = GetStdHandle(which);
    return handle != NULL && handle != INVALID_HANDLE_VALUE && GetFileType(handle) != FILE_TYPE_UNKNOWN;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, LPWSTR line, int show) {
    (void)instance, (void)before, (void)line, (void)show;
    int argc, has_errors = is_open(STD_ERROR_HANDLE);
    wchar_t **argv = CommandLineToArgvW(GetCommandLineW(), &argc);
    if (argv == NULL) return 1;
    int status = run(argc, argv);
    if (status != 0 && !has_errors) /* otherwise a user would see nothing at all */
        MessageBoxW(NULL,
                    L"OsteoViewer ended with an error. Start osteoviewer-cli.exe, which lies beside it, "
                    L"in a console to see what is wrong.",
                    L"OsteoViewer", MB_OK | MB_ICONERROR);
    return status;
}
#else
int wmain(int argc, wchar_t **argv) { return run(argc, argv); }
#endif

/* For tests alone: wine 8 has no bcryptprimitives.dll, from which every Rust program for Windows takes its randomness. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T left)
{
    while (left) {
        ULONG now = left > 0x10000000 ? 0x10000000 : (ULONG)left;
        if (!SystemFunction036(bytes, now))
            return FALSE;
        bytes += now;
        left -= now;
    }
    return TRUE;
}

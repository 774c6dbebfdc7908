#ifndef GANGMU_CLIBXLSXWRITER_SHIM_H
#define GANGMU_CLIBXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif

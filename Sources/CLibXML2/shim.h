#ifndef GANGMU_CLIBXML2_SHIM_H
#define GANGMU_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// With ICU the headers draw in its own, which clash with those that Foundation brings along. Nothing here calls it.
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>

/// `xmlFree` is a mutable global variable, which Swift 6 refuses to read; this is the same call as a function.
static inline void gangmu_xml_free(void *pointer) { xmlFree(pointer); }

#endif

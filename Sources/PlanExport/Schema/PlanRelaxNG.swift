let planRelaxNG = #"""
  <?xml version="1.0" encoding="UTF-8"?>
  <grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
    ns="urn:gangmu:plan:1" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
    <a:documentation>A Chinese government plan as a tree, format gangmu-plan/1: the facts of the JSON.</a:documentation>
    <start>
      <element name="plan">
        <attribute name="format"><value type="string">gangmu-plan/1</value></attribute>
        <ref name="source"/>
        <zeroOrMore><ref name="document"/></zeroOrMore>
      </element>
    </start>
    <define name="source">
      <element name="source">
        <attribute name="name"><text/></attribute>
        <attribute name="encoding">
          <choice><value>UTF-8</value><value>UTF-16LE</value><value>UTF-16BE</value><value>GB18030</value></choice>
        </attribute>
        <attribute name="bytes"><data type="nonNegativeInteger"/></attribute>
        <attribute name="lines"><data type="nonNegativeInteger"/></attribute>
      </element>
    </define>
    <define name="document">
      <element name="document">
        <attribute name="kind">
          <choice><value>plan</value><value>notice</value><value>attachment</value></choice>
        </attribute>
        <element name="title"><text/></element>
        <ref name="metadata"/>
        <element name="numbering"><zeroOrMore><ref name="numberingLevel"/></zeroOrMore></element>
        <element name="preamble"><ref name="paragraphs"/></element>
        <zeroOrMore><ref name="section"/></zeroOrMore>
        <element name="closing"><ref name="paragraphs"/></element>
        <element name="colophon"><ref name="paragraphs"/></element>
        <a:documentation>Tags that stand outside every section.</a:documentation>
        <zeroOrMore><ref name="responsibility"/></zeroOrMore>
        <zeroOrMore><ref name="responsibilityRule"/></zeroOrMore>
        <a:documentation>What looks like a tag and is not understood.</a:documentation>
        <optional><element name="unreadTags"><oneOrMore><ref name="p"/></oneOrMore></element></optional>
      </element>
    </define>
    <define name="metadata">
      <element name="metadata">
        <optional><element name="indexNumber"><text/></element></optional>
        <optional><element name="issuer"><text/></element></optional>
        <optional><element name="documentNumber"><text/></element></optional>
        <optional><element name="writtenDate"><data type="date"/></element></optional>
        <optional><element name="publishedDate"><data type="date"/></element></optional>
        <zeroOrMore>
          <element name="entry">
            <optional><attribute name="label"><text/></attribute></optional>
            <ref name="line"/>
            <text/>
          </element>
        </zeroOrMore>
      </element>
    </define>
    <define name="numberingLevel">
      <element name="level">
        <attribute name="level"><data type="positiveInteger"/></attribute>
        <ref name="style"/>
        <attribute name="scope"><choice><value>restarts</value><value>continues</value></choice></attribute>
      </element>
    </define>
    <define name="section">
      <element name="section">
        <attribute name="id">
          <data type="string"><param name="pattern">([0-9]+|\?)(~[0-9]+)?(\.([0-9]+|\?)(~[0-9]+)?)*</param></data>
        </attribute>
        <attribute name="level"><data type="positiveInteger"/></attribute>
        <a:documentation>Absent where the number is not known.</a:documentation>
        <optional><attribute name="ordinal"><data type="positiveInteger"/></attribute></optional>
        <a:documentation>Id of the enclosing section whose tags hold for this one.</a:documentation>
        <optional><attribute name="inheritsFrom"><text/></attribute></optional>
        <ref name="line"/>
        <ref name="span"/>
        <ref name="num"/>
        <optional><element name="heading"><text/></element></optional>
        <optional>
          <a:documentation>The stop between heading and body was lost.</a:documentation>
          <element name="headingStop">
            <attribute name="status"><value>missing</value></attribute>
            <ref name="confidence"/>
          </element>
        </optional>
        <optional><element name="content"><oneOrMore><ref name="p"/></oneOrMore></element></optional>
        <zeroOrMore><ref name="responsibility"/></zeroOrMore>
        <zeroOrMore><ref name="derivedResponsibility"/></zeroOrMore>
        <zeroOrMore><ref name="section"/></zeroOrMore>
      </element>
    </define>
    <define name="num">
      <a:documentation>The marker, normalised.</a:documentation>
      <element name="num">
        <ref name="style"/>
        <a:documentation>The source's own characters.</a:documentation>
        <attribute name="written"><text/></attribute>
        <ref name="confidence"/>
        <choice>
          <attribute name="status">
            <choice><value>written</value><value>restored</value><value>inferred</value></choice>
          </attribute>
          <group>
            <attribute name="status"><value>unresolved</value></attribute>
            <attribute name="candidates"><list><zeroOrMore><data type="positiveInteger"/></zeroOrMore></list></attribute>
          </group>
        </choice>
        <text/>
      </element>
    </define>
    <define name="responsibility">
      <element name="responsibility">
        <attribute name="role"><text/></attribute>
        <attribute name="kind">
          <choice><value>lead</value><value>responsible</value><value>support</value></choice>
        </attribute>
        <ref name="line"/>
        <ref name="span"/>
        <optional><attribute name="deadline"><text/></attribute></optional>
        <element name="text"><text/></element>
        <zeroOrMore>
          <element name="unit">
            <a:documentation>With the prefix that the text leaves out.</a:documentation>
            <optional><attribute name="reading"><text/></attribute></optional>
            <text/>
          </element>
        </zeroOrMore>
      </element>
    </define>
    <define name="responsibilityRule">
      <a:documentation>What the document says of all its tags.</a:documentation>
      <element name="responsibilityRule">
        <attribute name="kind">
          <choice>
            <value>first-unit-leads</value><value>units-before-comma-lead</value><value>responsible-lead</value><value>units-take-part</value>
          </choice>
        </attribute>
        <ref name="line"/>
        <ref name="span"/>
        <element name="text"><text/></element>
        <zeroOrMore><element name="unit"><text/></element></zeroOrMore>
      </element>
    </define>
    <define name="derivedResponsibility">
      <a:documentation>A role that a rule gives; rule is its place among the document's, from 0.</a:documentation>
      <element name="derived">
        <attribute name="kind">
          <choice><value>lead</value><value>responsible</value><value>support</value></choice>
        </attribute>
        <attribute name="rule"><data type="nonNegativeInteger"/></attribute>
        <oneOrMore><element name="unit"><text/></element></oneOrMore>
      </element>
    </define>
    <define name="paragraphs">
      <zeroOrMore><ref name="p"/></zeroOrMore>
    </define>
    <define name="p">
      <element name="p">
        <ref name="line"/>
        <ref name="span"/>
        <text/>
      </element>
    </define>
    <define name="line">
      <attribute name="line"><data type="positiveInteger"/></attribute>
    </define>
    <define name="span">
      <a:documentation>Half-open byte offsets in the text as UTF-8: first byte, byte behind the last.</a:documentation>
      <attribute name="span">
        <list><data type="nonNegativeInteger"/><data type="nonNegativeInteger"/></list>
      </attribute>
    </define>
    <define name="confidence">
      <attribute name="confidence">
        <data type="decimal"><param name="minInclusive">0</param><param name="maxInclusive">1</param></data>
      </attribute>
    </define>
    <define name="style">
      <attribute name="style">
        <choice>
          <value>part</value>
          <value>chapter</value>
          <value>section</value>
          <value>article</value>
          <value>han-comma</value>
          <value>han-parenthesis</value>
          <value>arabic-dot</value>
          <value>arabic-comma</value>
          <value>decimal</value>
          <value>arabic-parenthesis</value>
          <value>arabic-half-parenthesis</value>
          <value>circled</value>
          <value>dash</value>
          <value>first-is</value>
        </choice>
      </attribute>
    </define>
  </grammar>

  """#

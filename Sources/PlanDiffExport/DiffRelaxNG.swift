let diffRelaxNG = #"""
  <?xml version="1.0" encoding="UTF-8"?>
  <grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
    ns="urn:gangmu:diff:1" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
    <a:documentation>What changed between two Chinese government plans, format gangmu-diff/1: the facts of the JSON.</a:documentation>
    <start>
      <element name="diff">
        <attribute name="format"><value type="string">gangmu-diff/1</value></attribute>
        <choice>
          <ref name="difference"/>
          <ref name="across"/>
        </choice>
      </element>
    </start>
    <define name="difference">
      <ref name="plans"/>
      <a:documentation>By place in the new plan, renumbering last.</a:documentation>
      <zeroOrMore><ref name="change"/></zeroOrMore>
      <a:documentation>How many rows there are of each kind; kinds without any are left out.</a:documentation>
      <element name="summary">
        <optional><attribute name="inserted"><ref name="count"/></attribute></optional>
        <optional><attribute name="removed"><ref name="count"/></attribute></optional>
        <optional><attribute name="moved"><ref name="count"/></attribute></optional>
        <optional><attribute name="releveled"><ref name="count"/></attribute></optional>
        <optional><attribute name="retitled"><ref name="count"/></attribute></optional>
        <optional><attribute name="reworded"><ref name="count"/></attribute></optional>
        <optional><attribute name="responsibility"><ref name="count"/></attribute></optional>
        <optional><attribute name="split"><ref name="count"/></attribute></optional>
        <optional><attribute name="merged"><ref name="count"/></attribute></optional>
        <optional><attribute name="renumbered"><ref name="count"/></attribute></optional>
      </element>
      <a:documentation>Sections that are only set in another way: punctuation, blanks, line breaks. That is no change.</a:documentation>
      <optional><element name="typography"><attribute name="count"><data type="positiveInteger"/></attribute></element></optional>
    </define>
    <define name="across">
      <a:documentation>Two organisations' plans side by side, and what one has and the other lacks.</a:documentation>
      <attribute name="across"><value>true</value></attribute>
      <ref name="plans"/>
      <zeroOrMore>
        <element name="pair">
          <attribute name="confidence">
            <data type="decimal"><param name="minInclusive">0</param><param name="maxInclusive">1</param></data>
          </attribute>
          <element name="old"><ref name="section"/></element>
          <element name="new"><ref name="section"/></element>
        </element>
      </zeroOrMore>
      <zeroOrMore><ref name="comingOrGoing"/></zeroOrMore>
    </define>
    <define name="plans">
      <element name="oldPlan"><ref name="plan"/></element>
      <element name="newPlan"><ref name="plan"/></element>
    </define>
    <define name="plan">
      <attribute name="name"><text/></attribute>
      <a:documentation>Damaged numbers, which were compared as repaired.</a:documentation>
      <attribute name="repairs"><ref name="count"/></attribute>
      <a:documentation>Sections that were compared as the other plan numbers and divides the same words, because damage left it open.</a:documentation>
      <attribute name="settled"><ref name="count"/></attribute>
      <zeroOrMore>
        <element name="settlement">
          <a:documentation>The line on which it stands, or on which the paragraph begins that it stands in.</a:documentation>
          <optional><attribute name="line"><data type="positiveInteger"/></attribute></optional>
          <a:documentation>The heading, or else the first paragraph.</a:documentation>
          <element name="words"><text/></element>
          <a:documentation>What it was read as.</a:documentation>
          <element name="read"><ref name="standing"/></element>
          <a:documentation>What it is compared as.</a:documentation>
          <element name="compared"><ref name="standing"/></element>
        </element>
      </zeroOrMore>
    </define>
    <define name="standing">
      <choice>
        <group>
          <attribute name="as"><value>section</value></attribute>
          <attribute name="level"><data type="positiveInteger"/></attribute>
          <a:documentation>Absent where the number is not known.</a:documentation>
          <optional><attribute name="marker"><text/></attribute></optional>
        </group>
        <attribute name="as">
          <choice>
            <value>text</value><value>title</value><value>metadata</value><value>preamble</value><value>closing</value><value>colophon</value>
          </choice>
        </attribute>
      </choice>
    </define>
    <define name="section">
      <a:documentation>The section's id in its plan; otherwise title, metadata, preamble, closing or colophon.</a:documentation>
      <attribute name="id"><text/></attribute>
      <optional><attribute name="line"><data type="positiveInteger"/></attribute></optional>
      <a:documentation>Normalised and repaired.</a:documentation>
      <optional><attribute name="marker"><text/></attribute></optional>
      <a:documentation>1-based; absent where the file has one document.</a:documentation>
      <optional><attribute name="document"><data type="positiveInteger"/></attribute></optional>
      <a:documentation>The heading.</a:documentation>
      <text/>
    </define>
    <define name="change">
      <choice>
        <ref name="comingOrGoing"/>
        <ref name="placing"/>
        <ref name="wording"/>
        <ref name="responsibility"/>
        <ref name="parting"/>
        <ref name="renumbering"/>
      </choice>
    </define>
    <define name="comingOrGoing">
      <element name="change">
        <choice>
          <group>
            <attribute name="kind"><value>inserted</value></attribute>
            <element name="new"><ref name="section"/></element>
          </group>
          <group>
            <attribute name="kind"><value>removed</value></attribute>
            <element name="old"><ref name="section"/></element>
          </group>
        </choice>
        <a:documentation>The sections below, which came or went with it.</a:documentation>
        <zeroOrMore><element name="section"><ref name="section"/></element></zeroOrMore>
        <a:documentation>The outermost sections below it that both plans have, where the other plan has them. They stayed.</a:documentation>
        <zeroOrMore><element name="kept"><ref name="section"/></element></zeroOrMore>
      </element>
    </define>
    <define name="placing">
      <element name="change">
        <attribute name="kind"><choice><value>moved</value><value>releveled</value></choice></attribute>
        <ref name="sides"/>
      </element>
    </define>
    <define name="wording">
      <element name="change">
        <attribute name="kind"><choice><value>retitled</value><value>reworded</value></choice></attribute>
        <ref name="sides"/>
        <a:documentation>What is not inserted gives the old text, what is not deleted the new. Of what is split or merged as well the text is that of all parts.</a:documentation>
        <element name="text">
          <zeroOrMore>
            <choice>
              <element name="equal"><text/></element>
              <element name="delete"><text/></element>
              <element name="insert"><text/></element>
            </choice>
          </zeroOrMore>
        </element>
      </element>
    </define>
    <define name="responsibility">
      <element name="change">
        <attribute name="kind"><value>responsibility</value></attribute>
        <ref name="sides"/>
        <zeroOrMore><element name="added"><ref name="role"/></element></zeroOrMore>
        <zeroOrMore><element name="dropped"><ref name="role"/></element></zeroOrMore>
      </element>
    </define>
    <define name="parting">
      <element name="change">
        <attribute name="kind"><choice><value>split</value><value>merged</value></choice></attribute>
        <ref name="sides"/>
        <a:documentation>Of what was split: what it became. Of what was merged: what it came from.</a:documentation>
        <element name="part"><ref name="section"/></element>
        <oneOrMore><element name="part"><ref name="section"/></element></oneOrMore>
      </element>
    </define>
    <define name="renumbering">
      <element name="change">
        <attribute name="kind"><value>renumbered</value></attribute>
        <a:documentation>The first section of the run.</a:documentation>
        <ref name="sides"/>
        <element name="run"><attribute name="count"><data type="positiveInteger"/></attribute></element>
        <a:documentation>Neighbours whose numbers shifted by the same amount.</a:documentation>
        <oneOrMore>
          <element name="stretch">
            <attribute name="count"><data type="positiveInteger"/></attribute>
            <attribute name="fromFirst"><text/></attribute>
            <attribute name="fromLast"><text/></attribute>
            <attribute name="toFirst"><text/></attribute>
            <attribute name="toLast"><text/></attribute>
          </element>
        </oneOrMore>
        <a:documentation>What shifted the numbers; nothing where nothing explains it.</a:documentation>
        <zeroOrMore>
          <element name="because">
            <choice>
              <group>
                <attribute name="kind">
                  <choice>
                    <value>inserted</value><value>removed</value><value>moved</value><value>releveled</value>
                    <value>split</value><value>merged</value>
                  </choice>
                </attribute>
                <attribute name="section"><text/></attribute>
              </group>
              <group>
                <a:documentation>What the level now does under each parent.</a:documentation>
                <attribute name="kind"><choice><value>restarts</value><value>continues</value></choice></attribute>
                <attribute name="level"><data type="positiveInteger"/></attribute>
              </group>
              <group>
                <a:documentation>The styles in which the level was and is numbered.</a:documentation>
                <attribute name="kind"><value>style</value></attribute>
                <attribute name="level"><data type="positiveInteger"/></attribute>
                <attribute name="from"><text/></attribute>
                <attribute name="to"><text/></attribute>
              </group>
            </choice>
          </element>
        </zeroOrMore>
      </element>
    </define>
    <define name="sides">
      <element name="old"><ref name="section"/></element>
      <element name="new"><ref name="section"/></element>
    </define>
    <define name="role">
      <attribute name="role"><text/></attribute>
      <attribute name="kind"><choice><value>lead</value><value>responsible</value><value>support</value></choice></attribute>
      <optional><attribute name="deadline"><text/></attribute></optional>
      <zeroOrMore><element name="unit"><text/></element></zeroOrMore>
    </define>
    <define name="count"><data type="nonNegativeInteger"/></define>
  </grammar>

  """#

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswersFromPaper</name>
    <message numerus="yes">
        <source>Saved %n answer(s)</source>
        <translation>
            <numerusform>Saved %n answer</numerusform>
            <numerusform>Saved %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pain entries</source>
        <translation>
            <numerusform>%n pain entry</numerusform>
            <numerusform>%n pain entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message numerus="yes">
        <source>Highest of %n days</source>
        <translation>
            <numerusform>Highest of %n day</numerusform>
            <numerusform>Highest of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lowest of %n days</source>
        <translation>
            <numerusform>Lowest of %n day</numerusform>
            <numerusform>Lowest of %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyList</name>
    <message numerus="yes">
        <source>My list: %n to ask</source>
        <translation>
            <numerusform>My list: %n to ask</numerusform>
            <numerusform>My list: %n to ask</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n question(s)</source>
        <translation>
            <numerusform>Added %n question</numerusform>
            <numerusform>Added %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenShared</name>
    <message numerus="yes">
        <source>You both changed %n thing(s). Please choose what to keep.</source>
        <translation>
            <numerusform>You both changed %n thing. Please choose what to keep.</numerusform>
            <numerusform>You both changed %n things. Please choose what to keep.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PainChartCard</name>
    <message numerus="yes">
        <source>Pain chart: %n days</source>
        <translation>
            <numerusform>Pain chart: %n day</numerusform>
            <numerusform>Pain chart: %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PainPage</name>
    <message numerus="yes">
        <source>%n entries saved from paper.</source>
        <translation>
            <numerusform>%n entry saved from paper.</numerusform>
            <numerusform>%n entries saved from paper.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentlyDeletedDialog</name>
    <message numerus="yes">
        <source>with %n question(s)</source>
        <translation>
            <numerusform>with %n question</numerusform>
            <numerusform>with %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message numerus="yes">
        <source>%n question(s) on your list are about what may lie ahead. Whoever sees the paper can read them.</source>
        <translation>
            <numerusform>%n question on your list is about what may lie ahead. Whoever sees the paper can read it.</numerusform>
            <numerusform>%n questions on your list are about what may lie ahead. Whoever sees the paper can read them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to ask</source>
        <translation>
            <numerusform>%n to ask</numerusform>
            <numerusform>%n to ask</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestedList</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more behind a closed door. Look under “{group}”.</source>
        <translation>
            <numerusform>%n more behind a closed door. Look under “{group}”.</numerusform>
            <numerusform>%n more behind a closed door. Look under “{group}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add these %n</source>
        <translation>
            <numerusform>Add this one</numerusform>
            <numerusform>Add these %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n question(s)</source>
        <translation>
            <numerusform>Added %n question</numerusform>
            <numerusform>Added %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestedRow</name>
    <message numerus="yes">
        <source>More like this (%n)</source>
        <translation>
            <numerusform>More like this (%n)</numerusform>
            <numerusform>More like this (%n)</numerusform>
        </translation>
    </message>
</context>
</TS>

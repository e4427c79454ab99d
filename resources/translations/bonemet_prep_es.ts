<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About this program</source>
        <translation>Sobre este programa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Bonemet Prep {version}</source>
        <translation>Bonemet Prep {version}</translation>
    </message>
    <message>
        <source>No clinician has signed off the words yet. Each comes from the sources named.</source>
        <translation>Ningún médico ha dado aún el visto bueno a los textos. Cada uno viene de las fuentes que se nombran.</translation>
    </message>
    <message>
        <source>What this program does with my data</source>
        <translation>Qué hace este programa con mis datos</translation>
    </message>
    <message>
        <source>What you write is kept in one file, your notebook, on this computer.</source>
        <translation>Lo que escribe se guarda en un solo archivo, su cuaderno, en este equipo.</translation>
    </message>
    <message>
        <source>It never uses the internet. No one else sees what you write.</source>
        <translation>Nunca usa internet. Nadie más ve lo que usted escribe.</translation>
    </message>
    <message>
        <source>It gives nothing to anyone. You choose what to print, save or share.</source>
        <translation>No le da nada a nadie. Usted elige qué imprimir, guardar o compartir.</translation>
    </message>
    <message>
        <source>What you mark as private stays off the paper.</source>
        <translation>Lo que marque como privado no va en el papel.</translation>
    </message>
    <message>
        <source>It keeps backups of your notebook, also on this computer.</source>
        <translation>Guarda copias de su cuaderno, también en este equipo.</translation>
    </message>
    <message>
        <source>Anyone who can use your account on this computer can open your notebook.</source>
        <translation>Quien pueda usar su cuenta en este equipo puede abrir su cuaderno.</translation>
    </message>
    <message>
        <source>There is more about this under “My data” in the menu.</source>
        <translation>Hay más sobre esto en “Mis datos”, en el menú.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>Licencias</translation>
    </message>
</context>
<context>
    <name>AboutMeForm</name>
    <message>
        <source>Leave out what you like.</source>
        <translation>Deje fuera lo que quiera.</translation>
    </message>
    <message>
        <source>Their cancer, as they were told</source>
        <translation>Su cáncer, como se lo dijeron</translation>
    </message>
    <message>
        <source>Bones with cancer, as they were told</source>
        <translation>Huesos con cáncer, como se lo dijeron</translation>
    </message>
    <message>
        <source>My cancer, as I was told</source>
        <translation>Mi cáncer, como me lo dijeron</translation>
    </message>
    <message>
        <source>Bones with cancer, as I was told</source>
        <translation>Huesos con cáncer, como me lo dijeron</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Your name, as the helper</source>
        <translation>Su nombre, como quien ayuda</translation>
    </message>
    <message>
        <source>My helper&apos;s name</source>
        <translation>Nombre de quien me ayuda</translation>
    </message>
    <message>
        <source>change “{field}”</source>
        <translation>cambiar “{field}”</translation>
    </message>
    <message>
        <source>Print this</source>
        <translation>Imprimir esto</translation>
    </message>
    <message>
        <source>Print this: {field}</source>
        <translation>Imprimir esto: {field}</translation>
    </message>
    <message>
        <source>choose what is printed</source>
        <translation>elegir qué se imprime</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Si hace falta</translation>
    </message>
    <message>
        <source>When it is taken</source>
        <translation>Cuándo se toma</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicinas</translation>
    </message>
    <message>
        <source>Name and dose, as on the box. The program never works out a dose.</source>
        <translation>Nombre y dosis, como en la caja. El programa nunca hace cuentas con la dosis.</translation>
    </message>
    <message>
        <source>Add a medicine</source>
        <translation>Añadir una medicina</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Tratamientos</translation>
    </message>
    <message>
        <source>Such as radiation or surgery. A date also shows in the pain chart.</source>
        <translation>Por ejemplo, radiación o cirugía. Si pone fecha, sale en la gráfica del dolor.</translation>
    </message>
    <message>
        <source>Add a treatment</source>
        <translation>Añadir un tratamiento</translation>
    </message>
    <message>
        <source>Whose number it is</source>
        <translation>De quién es el número</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Teléfonos</translation>
    </message>
    <message>
        <source>They show under “When to get help” and on paper.</source>
        <translation>Se ven en “Cuándo pedir ayuda” y en el papel.</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Añadir un número</translation>
    </message>
    <message>
        <source>Date of the treatment</source>
        <translation>Fecha del tratamiento</translation>
    </message>
    <message>
        <source>change the date of a treatment</source>
        <translation>cambiar la fecha de un tratamiento</translation>
    </message>
    <message>
        <source>Whose number it is, in your words</source>
        <translation>De quién es el número, con sus palabras</translation>
    </message>
    <message>
        <source>Whose number?</source>
        <translation>¿De quién es?</translation>
    </message>
    <message>
        <source>change whose number it is</source>
        <translation>cambiar de quién es el número</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Change who is at the keyboard</source>
        <translation>Cambiar quién está al teclado</translation>
    </message>
    <message>
        <source>Open a file I was sent</source>
        <translation>Abrir un archivo que recibí</translation>
    </message>
    <message>
        <source>Everything to another computer</source>
        <translation>Pasar todo a otro equipo</translation>
    </message>
    <message>
        <source>Type in answers from the paper</source>
        <translation>Pasar las respuestas del papel</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Borrado hace poco</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>Mis datos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Ayuda de esta página</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Sobre este programa</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Letra más chica</translation>
    </message>
    <message>
        <source>When to get help</source>
        <translation>Cuándo pedir ayuda</translation>
    </message>
</context>
<context>
    <name>AnswersFromPaper</name>
    <message>
        <source>Type in answers from the paper</source>
        <translation>Pasar las respuestas del papel</translation>
    </message>
    <message>
        <source>The paper has the questions from behind a door too</source>
        <translation>El papel tiene también las preguntas de una parte cerrada</translation>
    </message>
    <message>
        <source>&amp;Save these answers</source>
        <translation>&amp;Guardar estas respuestas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>From my helper</source>
        <translation>De quien me ayuda</translation>
    </message>
    <message>
        <source>Use the numbers on your paper. Enter goes to the next answer.</source>
        <translation>Use los números de su papel. Enter va a la respuesta que sigue.</translation>
    </message>
    <message>
        <source>There is no question on the sheet for this visit yet.</source>
        <translation>Aún no hay preguntas en la hoja de esta visita.</translation>
    </message>
    <message>
        <source>Answer to {question}</source>
        <translation>Respuesta a {question}</translation>
    </message>
    <message>
        <source>type in answers</source>
        <translation>pasar respuestas</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n answer(s)</source>
        <translation>
            <numerusform>Se guardó %n respuesta</numerusform>
            <numerusform>Se guardaron %n respuestas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackgroundList</name>
    <message>
        <source>This part is about their future. Some people want to read it and some do not. You can open or close it at any time.</source>
        <translation>Esta parte es sobre su futuro. Hay quien la quiere leer y hay quien no. Puede abrirla o cerrarla cuando quiera.</translation>
    </message>
    <message>
        <source>This part is about the future. Some people want to read it and some do not. You can open or close it at any time.</source>
        <translation>Esta parte es sobre el futuro. Hay quien la quiere leer y hay quien no. Puede abrirla o cerrarla cuando quiera.</translation>
    </message>
    <message>
        <source>{part} is open</source>
        <translation>{part}: abierto</translation>
    </message>
    <message>
        <source>{part} is closed</source>
        <translation>{part}: cerrado</translation>
    </message>
    <message>
        <source>Based on: {makers}</source>
        <translation>Basado en: {makers}</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Backups on this computer</source>
        <translation>Copias en este equipo</translation>
    </message>
    <message>
        <source>The program makes a backup when you open it and every half hour after a change. Old ones are thinned out. When you go back to one, your notebook as it is now is kept too.</source>
        <translation>El programa hace una copia al abrirlo y cada media hora si hubo cambios. De las viejas solo guarda algunas. Si vuelve a una, también se guarda su cuaderno como está ahora.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Aún no hay ninguna copia.</translation>
    </message>
    <message>
        <source>Backups, the latest first</source>
        <translation>Copias, la más nueva primero</translation>
    </message>
    <message>
        <source>What is in this backup</source>
        <translation>Qué hay en esta copia</translation>
    </message>
    <message>
        <source>&amp;Look inside</source>
        <translation>Ver &amp;qué tiene</translation>
    </message>
    <message>
        <source>&amp;Go back to this one</source>
        <translation>&amp;Volver a esta</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>Volver a la &amp;lista</translation>
    </message>
    <message>
        <source>&amp;Save a copy to a stick</source>
        <translation>&amp;Guardar una copia en una memoria</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pain entries</source>
        <translation>
            <numerusform>%n registro de dolor</numerusform>
            <numerusform>%n registros de dolor</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Aún sin fecha</translation>
    </message>
    <message>
        <source>Visit: {date}</source>
        <translation>Visita: {date}</translation>
    </message>
    <message>
        <source>Visit: {date}, {provider}</source>
        <translation>Visita: {date}, {provider}</translation>
    </message>
    <message>
        <source>Pain entry: {day}</source>
        <translation>Registro de dolor: {day}</translation>
    </message>
    <message>
        <source>Pain entry: {day}, {number} of 10</source>
        <translation>Registro de dolor: {day}, {number} de 10</translation>
    </message>
</context>
<context>
    <name>BodyFigure</name>
    <message>
        <source>Body outline, front and back</source>
        <translation>Dibujo del cuerpo, de frente y de espalda</translation>
    </message>
    <message>
        <source>Arrow keys go from place to place, Space chooses. Chosen: {places}.</source>
        <translation>Las flechas van de parte en parte y Espacio elige. Elegido: {places}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>front</source>
        <translation>frente</translation>
    </message>
    <message>
        <source>back</source>
        <translation>espalda</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>sin elegir</translation>
    </message>
    <message>
        <source>Your right</source>
        <translation>Su derecha</translation>
    </message>
    <message>
        <source>Your left</source>
        <translation>Su izquierda</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Frente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Espalda</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use this day</source>
        <translation>Usar este día</translation>
    </message>
</context>
<context>
    <name>CatchUpDialog</name>
    <message>
        <source>Catch up</source>
        <translation>Ponerse al día</translation>
    </message>
    <message>
        <source>Catch up on days you missed</source>
        <translation>Anotar los días que faltan</translation>
    </message>
    <message>
        <source>&amp;Save these days</source>
        <translation>&amp;Guardar estos días</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Please give the first and the last day.</source>
        <translation>Por favor, ponga el primer día y el último.</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>Highest of the day</source>
        <translation>Máximo del día</translation>
    </message>
    <message>
        <source>Lowest of the day</source>
        <translation>Mínimo del día</translation>
    </message>
    <message numerus="yes">
        <source>Highest of %n days</source>
        <translation>
            <numerusform>Máximo de %n día</numerusform>
            <numerusform>Máximo de %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lowest of %n days</source>
        <translation>
            <numerusform>Mínimo de %n día</numerusform>
            <numerusform>Mínimo de %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry</source>
        <translation>Sin registro</translation>
    </message>
    <message>
        <source>Told later</source>
        <translation>Contado después</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Pain chart as a table</source>
        <translation>Gráfica del dolor como tabla</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Mine, on this computer</source>
        <translation>Lo mío, en este equipo</translation>
    </message>
    <message>
        <source>Theirs, in the file</source>
        <translation>Lo de la otra persona, en el archivo</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Dejar lo mío</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Dejar lo de la otra persona</translation>
    </message>
    <message>
        <source>Keep both texts</source>
        <translation>Dejar los dos textos</translation>
    </message>
</context>
<context>
    <name>ConflictList</name>
    <message>
        <source>Show more of them</source>
        <translation>Ver más</translation>
    </message>
</context>
<context>
    <name>CopyOut</name>
    <message>
        <source>Save a copy of the notebook</source>
        <translation>Guardar una copia del cuaderno</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Se guardó: {path}</translation>
    </message>
</context>
<context>
    <name>CountryChoice</name>
    <message>
        <source>Choose your country</source>
        <translation>Elija su país</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Otro país</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>In an emergency I call {number}</source>
        <translation>En una emergencia llamo al {number}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>{number}. Is this right?</source>
        <translation>{number}. ¿Es correcto?</translation>
    </message>
    <message>
        <source>Yes, I call {number}</source>
        <translation>Sí, llamo al {number}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>The number I would call</source>
        <translation>El número al que llamaría</translation>
    </message>
    <message>
        <source>Use this number</source>
        <translation>Usar este número</translation>
    </message>
    <message>
        <source>Change the emergency number</source>
        <translation>Cambiar el número de emergencia</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>Lo que escribió está a salvo.</translation>
    </message>
    <message>
        <source>The program met a fault of its own. You can go on. If something looks wrong, close the window and open it again.</source>
        <translation>El programa tuvo una falla. Usted puede seguir. Si algo se ve mal, cierre la ventana y ábrala otra vez.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Details for someone who helps. They hold nothing you typed.</source>
        <translation>Detalles para quien le ayude. No tienen nada de lo que usted escribió.</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar los detalles</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Seguir</translation>
    </message>
</context>
<context>
    <name>DataDialog</name>
    <message>
        <source>My data</source>
        <translation>Mis datos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What this program does with my data</source>
        <translation>Qué hace este programa con mis datos</translation>
    </message>
    <message>
        <source>Ask someone you trust to take this folder out of what {service} copies: {folder}</source>
        <translation>Pida a alguien de confianza que saque esta carpeta de lo que {service} copia: {folder}</translation>
    </message>
    <message>
        <source>What you write is kept in one file, your notebook, on this computer.</source>
        <translation>Lo que escribe se guarda en un solo archivo, su cuaderno, en este equipo.</translation>
    </message>
    <message>
        <source>It never uses the internet. There is no account, and nothing is counted.</source>
        <translation>Nunca usa internet. No hay que crear una cuenta, y nadie mide lo que usted hace.</translation>
    </message>
    <message>
        <source>You choose what to print, save or share. Nothing else leaves the computer.</source>
        <translation>Usted elige qué imprimir, guardar o compartir. Nada más sale del equipo.</translation>
    </message>
    <message>
        <source>Anyone who can use your account on this computer can open your notebook.</source>
        <translation>Quien pueda usar su cuenta en este equipo puede abrir su cuaderno.</translation>
    </message>
    <message>
        <source>Every file it writes</source>
        <translation>Cada archivo que escribe</translation>
    </message>
    <message>
        <source>Is the disk of this computer locked?</source>
        <translation>¿El disco de este equipo está bajo llave?</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>All of them are in one folder:</source>
        <translation>Todos están en una carpeta:</translation>
    </message>
    <message>
        <source>A second person has the same files in a folder of their own, inside “people”.</source>
        <translation>Otra persona tiene los mismos archivos en su propia carpeta, dentro de “people”.</translation>
    </message>
    <message>
        <source>The example is written to the folder for short-lived files, and is deleted when you close it:</source>
        <translation>El ejemplo va a la carpeta de archivos que duran poco, y se borra al cerrarlo:</translation>
    </message>
    <message>
        <source>What you save, print or share goes where you say. “Copy as text” puts the sheet where other programs can paste it from.</source>
        <translation>Lo que guarda, imprime o comparte va a donde usted diga. “Copiar como texto” pone la hoja donde otros programas la pueden pegar.</translation>
    </message>
    <message>
        <source>&amp;Keep my notebook</source>
        <translation>&amp;Dejar mi cuaderno</translation>
    </message>
    <message>
        <source>&amp;Yes, delete everything now</source>
        <translation>&amp;Sí, borrar todo ahora</translation>
    </message>
    <message>
        <source>Your notebook has no password of its own, so that you can never lock yourself out. If someone takes the computer, a locked (encrypted) disk keeps them from reading it. It asks for nothing but the password you use already.</source>
        <translation>Su cuaderno no tiene clave propia, y así nunca queda usted fuera. Si alguien se lleva el equipo, no lo puede leer si el disco está bajo llave (cifrado). No le pide nada más que la clave que ya usa.</translation>
    </message>
    <message>
        <source>Open Settings, then “Privacy &amp; security”, then “Device encryption”. It says On or Off, and you can turn it on there. If it is not there, type “BitLocker” into the search of the Start menu.</source>
        <translation>Abra Configuración, luego “Privacidad y seguridad”, luego “Cifrado de dispositivo”. Dice si está puesto o no, y allí lo puede poner. Si no lo ve, escriba “BitLocker” en el menú Inicio.</translation>
    </message>
    <message>
        <source>Open System Settings, then “Privacy &amp; Security”, then “FileVault”. It says On or Off, and you can turn it on there.</source>
        <translation>Abra Ajustes del Sistema, luego “Privacidad y seguridad”, luego “FileVault”. Dice si está puesto o no, y allí lo puede poner.</translation>
    </message>
    <message>
        <source>Open the program “Disks” and choose your disk. If it says “LUKS” or “Encrypted”, it is on. It is turned on when the system is set up anew: ask someone who knows the computer.</source>
        <translation>Abra el programa “Discos” y elija su disco. Si dice “LUKS” o “Cifrado”, está puesto. Se pone al instalar el sistema de nuevo: pida ayuda a quien sepa del equipo.</translation>
    </message>
    <message>
        <source>When you turn it on, the computer shows a recovery key. Write it down and keep it away from the computer: without it and your password, all is lost.</source>
        <translation>Al ponerlo, el equipo muestra una clave de rescate. Anótela y guárdela lejos del equipo: sin ella y sin su clave, todo se pierde.</translation>
    </message>
    <message>
        <source>This deletes your notebook, all its backups, and every other file named above. What you printed, saved yourself or shared stays where it is.</source>
        <translation>Esto borra su cuaderno, todas sus copias y los otros archivos de arriba. Lo que imprimió, guardó por su cuenta o compartió queda donde está.</translation>
    </message>
    <message>
        <source>Delete everything …</source>
        <translation>Borrar todo …</translation>
    </message>
    <message>
        <source>Delete everything?</source>
        <translation>¿Borrar todo?</translation>
    </message>
    <message>
        <source>It cannot be undone. No one can bring your notebook back.</source>
        <translation>No se puede deshacer. Nadie puede traer de vuelta su cuaderno.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>We cannot read this as a date. Type it like {example}.</source>
        <translation>No se puede leer como fecha. Escríbala así: {example}.</translation>
    </message>
    <message>
        <source>Like {example}</source>
        <translation>Así: {example}</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Calendar: {name}</source>
        <translation>Calendario: {name}</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Close this part</source>
        <translation>Cerrar esta parte</translation>
    </message>
    <message>
        <source>Open this part</source>
        <translation>Abrir esta parte</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to Bonemet Prep</source>
        <translation>Le damos la bienvenida a Bonemet Prep</translation>
    </message>
    <message>
        <source>What you write stays on this computer. Nothing is sent anywhere.</source>
        <translation>Lo que escribe se queda en este equipo. No se envía nada a ningún lugar.</translation>
    </message>
    <message>
        <source>1. Who is this for?</source>
        <translation>1. ¿Para quién es?</translation>
    </message>
    <message>
        <source>2. Whom do you call in an emergency?</source>
        <translation>2. ¿A quién llama en una emergencia?</translation>
    </message>
    <message>
        <source>You can change both at any time.</source>
        <translation>Puede cambiar las dos cosas cuando quiera.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Empezar</translation>
    </message>
    <message>
        <source>Look around with an example</source>
        <translation>Mirar con un ejemplo</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Letra más chica</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Para mí</translation>
    </message>
    <message>
        <source>For someone I help</source>
        <translation>Para alguien a quien ayudo</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Close: {title}</source>
        <translation>Cerrar: {title}</translation>
    </message>
    <message>
        <source>Open: {title}</source>
        <translation>Abrir: {title}</translation>
    </message>
</context>
<context>
    <name>GivenMoment</name>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Use the time now</source>
        <translation>Usar la hora de ahora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Please give the day and the time.</source>
        <translation>Por favor, ponga el día y la hora.</translation>
    </message>
</context>
<context>
    <name>GlossaryList</name>
    <message>
        <source>Find a word</source>
        <translation>Buscar una palabra</translation>
    </message>
    <message>
        <source>all these words</source>
        <translation>todas estas palabras</translation>
    </message>
    <message>
        <source>More behind a closed door: {count}</source>
        <translation>Hay más en una parte cerrada: {count}</translation>
    </message>
    <message>
        <source>No word found. Try fewer letters.</source>
        <translation>No hay esa palabra. Pruebe con menos letras.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>&amp;Menú</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Letra más chica</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Letra más grande</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>When to get help</source>
        <translation>Cuándo pedir ayuda</translation>
    </message>
    <message>
        <source>Some of these signs still wait for clinical sign-off: a clinician has yet to check them.</source>
        <translation>Un médico aún debe ver algunas de estas señales y dar su visto bueno.</translation>
    </message>
    <message>
        <source>all these signs</source>
        <translation>todas estas señales</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Número de emergencia</translation>
    </message>
    <message>
        <source>Set your emergency number</source>
        <translation>Ponga su número de emergencia</translation>
    </message>
</context>
<context>
    <name>HelpStrip</name>
    <message>
        <source>When to get &amp;help</source>
        <translation>Cuándo pedir a&amp;yuda</translation>
    </message>
    <message>
        <source>Danger signs? Do not wait.</source>
        <translation>¿Señales de peligro? No espere.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Undone: {step}</source>
        <translation>Se deshizo: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Se hizo otra vez: {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Deshacer: {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Rehacer: {step}</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Here you say when the visit is and what matters to you. Fill in what you like; it is saved as you type. It goes on the sheet that you take along.</source>
        <translation>Aquí pone cuándo es la visita y qué le importa. Llene lo que quiera; se guarda mientras escribe. Va en la hoja que usted lleva.</translation>
    </message>
    <message>
        <source>Here you choose what to ask. Tick questions on the left, or write your own. Mark the three that matter most; they come first on the sheet.</source>
        <translation>Aquí elige qué preguntar. Marque preguntas en la lista, o escriba las suyas. Marque las tres que más le importan; van primero en la hoja.</translation>
    </message>
    <message>
        <source>Here you note how bad the pain is, where, and when. A number and a place are enough. No one at your clinic sees it until you show them.</source>
        <translation>Aquí anota cuánto duele, dónde y cuándo. Basta un número y una parte. Nadie de su clínica lo ve hasta que usted lo muestre.</translation>
    </message>
    <message>
        <source>Here are tips for daily life and words explained. With one click a tip becomes a question for your visit. Hard topics stay closed until you open them.</source>
        <translation>Aquí hay consejos para cada día y palabras explicadas. Con un clic, un consejo pasa a ser una pregunta para su visita. Los temas duros quedan cerrados hasta que usted los abra.</translation>
    </message>
    <message>
        <source>Here you see the pages as they will print. Choose what goes on them. Then print them, save them, or share them.</source>
        <translation>Aquí ve las páginas tal como se van a imprimir. Elija qué ponerles. Luego puede imprimirlas, guardarlas o compartirlas.</translation>
    </message>
    <message>
        <source>Here are the signs that need help, and whom to call. It is the same for everyone. If you are not sure, call.</source>
        <translation>Aquí están las señales que piden ayuda, y a quién llamar. Es igual para todos. Si tiene dudas, llame.</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Ir a una página</translation>
    </message>
    <message>
        <source>When to get help</source>
        <translation>Cuándo pedir ayuda</translation>
    </message>
    <message>
        <source>Go on, go back</source>
        <translation>Avanzar, volver</translation>
    </message>
    <message>
        <source>Tick, press a button</source>
        <translation>Marcar, pulsar un botón</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Go from card to card, from choice to choice</source>
        <translation>Ir de tarjeta en tarjeta, de opción en opción</translation>
    </message>
    <message>
        <source>Move a question or a line</source>
        <translation>Mover una pregunta o una línea</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Larger text, smaller text</source>
        <translation>Letra más grande, más chica</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Close a window like this one</source>
        <translation>Cerrar una ventana como esta</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Cerrar el programa</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Esta ayuda</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Help for this page</source>
        <translation>Ayuda de esta página</translation>
    </message>
    <message>
        <source>What this page is for</source>
        <translation>Para qué es esta página</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LineListEditor</name>
    <message>
        <source>move a line</source>
        <translation>mover una línea</translation>
    </message>
    <message>
        <source>Moved to {place} of {total}</source>
        <translation>Pasó al lugar {place} de {total}</translation>
    </message>
    <message>
        <source>remove a line</source>
        <translation>quitar una línea</translation>
    </message>
    <message>
        <source>Line removed. Undo brings it back.</source>
        <translation>Se quitó la línea. Con Deshacer vuelve.</translation>
    </message>
    <message>
        <source>paste lines</source>
        <translation>pegar líneas</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>{list}: add a line</source>
        <translation>{list}: añadir una línea</translation>
    </message>
    <message>
        <source>{list}: line {number} of {total}</source>
        <translation>{list}: línea {number} de {total}</translation>
    </message>
    <message>
        <source>More for line {number}</source>
        <translation>Más para la línea {number}</translation>
    </message>
    <message>
        <source>Move or remove</source>
        <translation>Mover o quitar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Bonemet Prep</source>
        <translation>Bonemet Prep</translation>
    </message>
    <message>
        <source>Example. Not your data.</source>
        <translation>Ejemplo. No son sus datos.</translation>
    </message>
    <message>
        <source>Start mine</source>
        <translation>Empezar el mío</translation>
    </message>
    <message>
        <source>Text size {percent} percent</source>
        <translation>Tamaño de letra: {percent} por ciento</translation>
    </message>
</context>
<context>
    <name>MergeTexts</name>
    <message>
        <source>A visit without a date</source>
        <translation>Una visita sin fecha</translation>
    </message>
    <message>
        <source>Pain entry: {when}</source>
        <translation>Registro de dolor: {when}</translation>
    </message>
    <message>
        <source>Medicine: {text}</source>
        <translation>Medicina: {text}</translation>
    </message>
    <message>
        <source>Treatment: {text}</source>
        <translation>Tratamiento: {text}</translation>
    </message>
    <message>
        <source>Phone number: {text}</source>
        <translation>Teléfono: {text}</translation>
    </message>
    <message>
        <source>About me</source>
        <translation>Sobre mí</translation>
    </message>
    <message>
        <source>One of you removed this, the other changed it.</source>
        <translation>Uno lo quitó y el otro lo cambió.</translation>
    </message>
    <message>
        <source>Both of you changed {field}.</source>
        <translation>Los dos cambiaron {field}.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Kept, with the change</source>
        <translation>Se deja, con el cambio</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>Si hace falta</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change the time</source>
        <translation>Cambiar la hora</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>MyList</name>
    <message>
        <source>Write answers</source>
        <translation>Escribir respuestas</translation>
    </message>
    <message>
        <source>&amp;Preview my visit sheet</source>
        <translation>&amp;Ver mi hoja de la visita</translation>
    </message>
    <message numerus="yes">
        <source>My list: %n to ask</source>
        <translation>
            <numerusform>Mi lista: %n por preguntar</numerusform>
            <numerusform>Mi lista: %n por preguntar</numerusform>
        </translation>
    </message>
    <message>
        <source>add question</source>
        <translation>añadir pregunta</translation>
    </message>
    <message numerus="yes">
        <source>Added %n question(s)</source>
        <translation>
            <numerusform>Se añadió %n pregunta</numerusform>
            <numerusform>Se añadieron %n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Already on your list</source>
        <translation>Ya está en su lista</translation>
    </message>
    <message>
        <source>keep private</source>
        <translation>dejar en privado</translation>
    </message>
    <message>
        <source>no longer private</source>
        <translation>ya no es privado</translation>
    </message>
    <message>
        <source>choose who asks</source>
        <translation>elegir quién pregunta</translation>
    </message>
    <message>
        <source>mark question</source>
        <translation>marcar pregunta</translation>
    </message>
    <message>
        <source>change note</source>
        <translation>cambiar la nota</translation>
    </message>
    <message>
        <source>change answer</source>
        <translation>cambiar la respuesta</translation>
    </message>
    <message>
        <source>change wording</source>
        <translation>cambiar el texto</translation>
    </message>
    <message>
        <source>unstar question</source>
        <translation>quitar de las tres primeras</translation>
    </message>
    <message>
        <source>Taken off the top three</source>
        <translation>Ya no está en las tres primeras</translation>
    </message>
    <message>
        <source>star question</source>
        <translation>poner en las tres primeras</translation>
    </message>
    <message>
        <source>In the top three</source>
        <translation>En las tres primeras</translation>
    </message>
    <message>
        <source>swap top three</source>
        <translation>cambiar las tres primeras</translation>
    </message>
    <message>
        <source>move question</source>
        <translation>mover pregunta</translation>
    </message>
    <message>
        <source>Moved to {place} of {total}</source>
        <translation>Pasó al lugar {place} de {total}</translation>
    </message>
    <message>
        <source>take question off the list</source>
        <translation>quitar pregunta de la lista</translation>
    </message>
    <message>
        <source>Taken off your list. Undo brings it back.</source>
        <translation>Se quitó de su lista. Con Deshacer vuelve.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Bonemet Prep</source>
        <translation>Bonemet Prep</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>no pain</source>
        <translation>sin dolor</translation>
    </message>
    <message>
        <source>worst pain you can imagine</source>
        <translation>el peor dolor que pueda imaginar</translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>My numbers</source>
        <translation>Mis teléfonos</translation>
    </message>
    <message>
        <source>Write the numbers of your care team under “My visit”.</source>
        <translation>Escriba los teléfonos de su equipo en “Mi visita”.</translation>
    </message>
    <message>
        <source>Change my numbers</source>
        <translation>Cambiar mis teléfonos</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Añadir un número</translation>
    </message>
</context>
<context>
    <name>OpenShared</name>
    <message>
        <source>A file I was sent</source>
        <translation>Un archivo que recibí</translation>
    </message>
    <message>
        <source>Reading the file. Nothing is changed yet.</source>
        <translation>Se está leyendo el archivo. Aún no se cambia nada.</translation>
    </message>
    <message>
        <source>How far the file is read</source>
        <translation>Cuánto se ha leído del archivo</translation>
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
        <source>&amp;Add them</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Keep it like this</source>
        <translation>&amp;Dejarlo así</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Please check: this file is about {theirs}, your notebook is about {mine}.</source>
        <translation>Por favor, vea esto: el archivo es de {theirs}, y su cuaderno es de {mine}.</translation>
    </message>
    <message numerus="yes">
        <source>You both changed %n thing(s). Please choose what to keep.</source>
        <translation>
            <numerusform>Los dos cambiaron %n cosa. Por favor, elija qué dejar.</numerusform>
            <numerusform>Los dos cambiaron %n cosas. Por favor, elija qué dejar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnQuestionRow</name>
    <message>
        <source>Write your own question</source>
        <translation>Escriba su propia pregunta</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>Add my question</source>
        <translation>Añadir mi pregunta</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>My visit</source>
        <translation>Mi visita</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Pain log</source>
        <translation>Diario del dolor</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>Cuidado propio</translation>
    </message>
    <message>
        <source>Visit sheet</source>
        <translation>Hoja de la visita</translation>
    </message>
</context>
<context>
    <name>PainChart</name>
    <message>
        <source>Pain chart</source>
        <translation>Gráfica del dolor</translation>
    </message>
</context>
<context>
    <name>PainChartCard</name>
    <message>
        <source>Days to show:</source>
        <translation>Días que se ven:</translation>
    </message>
    <message>
        <source>Show places</source>
        <translation>Ver las partes</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Ver como tabla</translation>
    </message>
    <message>
        <source>Pain chart</source>
        <translation>Gráfica del dolor</translation>
    </message>
    <message numerus="yes">
        <source>Pain chart: %n days</source>
        <translation>
            <numerusform>Gráfica del dolor: %n día</numerusform>
            <numerusform>Gráfica del dolor: %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Pain chart: today</source>
        <translation>Gráfica del dolor: hoy</translation>
    </message>
    <message>
        <source>Point at a day, or use the arrow keys, to read it here.</source>
        <translation>Señale un día, o use las flechas, para leerlo aquí.</translation>
    </message>
</context>
<context>
    <name>PainEntriesCard</name>
    <message>
        <source>Pain entries, newest first</source>
        <translation>Registros de dolor, el más nuevo primero</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change the chosen entry</source>
        <translation>Cambiar el registro elegido</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the chosen entry</source>
        <translation>Borrar el registro elegido</translation>
    </message>
    <message>
        <source>Your entries will stand here, newest first.</source>
        <translation>Aquí verá sus registros, el más nuevo primero.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>delete a pain entry</source>
        <translation>borrar un registro de dolor</translation>
    </message>
    <message>
        <source>Entry deleted. Undo brings it back.</source>
        <translation>Se borró el registro. Con Deshacer vuelve.</translation>
    </message>
</context>
<context>
    <name>PainForm</name>
    <message>
        <source>More: rest and moving, worst today, medicine…</source>
        <translation>Más: en reposo, al moverse, lo peor de hoy, medicina…</translation>
    </message>
    <message>
        <source>&amp;Save this entry</source>
        <translation>&amp;Guardar este registro</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>&amp;Save the change</source>
        <translation>&amp;Guardar el cambio</translation>
    </message>
</context>
<context>
    <name>PainPage</name>
    <message>
        <source>Pain log</source>
        <translation>Diario del dolor</translation>
    </message>
    <message>
        <source>change a pain entry</source>
        <translation>cambiar un registro de dolor</translation>
    </message>
    <message>
        <source>add a pain entry</source>
        <translation>añadir un registro de dolor</translation>
    </message>
    <message>
        <source>Saved. {entry}</source>
        <translation>Guardado. {entry}</translation>
    </message>
    <message>
        <source>Changing: {entry}</source>
        <translation>Para cambiar: {entry}</translation>
    </message>
    <message>
        <source>Missed some days?</source>
        <translation>¿Faltan algunos días?</translation>
    </message>
    <message>
        <source>Catch up…</source>
        <translation>Ponerse al día…</translation>
    </message>
    <message>
        <source>Type in from paper…</source>
        <translation>Pasar del papel…</translation>
    </message>
    <message>
        <source>change a catch-up</source>
        <translation>cambiar los días anotados después</translation>
    </message>
    <message>
        <source>catch up</source>
        <translation>ponerse al día</translation>
    </message>
    <message>
        <source>type in from paper</source>
        <translation>pasar del papel</translation>
    </message>
    <message numerus="yes">
        <source>%n entries saved from paper.</source>
        <translation>
            <numerusform>Se guardó %n registro del papel.</numerusform>
            <numerusform>Se guardaron %n registros del papel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperGrid</name>
    <message>
        <source>Type in from paper</source>
        <translation>Pasar del papel</translation>
    </message>
    <message>
        <source>One line for each entry. Tab goes to the next cell, Enter to the next line. A day is typed like {day}; left empty, it is the day above. Times are like 9:30 or 8 pm.</source>
        <translation>Una línea para cada registro. Tab va a la casilla que sigue y Enter a la línea que sigue. El día se escribe así: {day}. Sin día, vale el de arriba. La hora se escribe así: 9:30 o 8 pm.</translation>
    </message>
    <message>
        <source>&amp;Save these lines</source>
        <translation>&amp;Guardar estas líneas</translation>
    </message>
    <message>
        <source>One more line</source>
        <translation>Una línea más</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Line {number}: {why}</source>
        <translation>Línea {number}: {why}</translation>
    </message>
    <message>
        <source>There is nothing to save yet.</source>
        <translation>Aún no hay nada que guardar.</translation>
    </message>
    <message>
        <source>Line {number}, {column}</source>
        <translation>Línea {number}, {column}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password for the PDF</source>
        <translation>Clave para el PDF</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Clave</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>La misma &amp;otra vez</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Whoever opens the file needs this password. Write it down: if it is lost, no one can open this file. You can make a new one here at any time.</source>
        <translation>Quien abra el archivo necesita esta clave. Anótela: si se pierde, nadie puede abrir este archivo. Aquí puede hacer otro cuando quiera.</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Las dos aún no son iguales.</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Bonemet Prep</source>
        <translation>Bonemet Prep</translation>
    </message>
    <message>
        <source>Whose notebook would you like to open?</source>
        <translation>¿Qué cuaderno quiere abrir?</translation>
    </message>
    <message>
        <source>Notebook {number}, no name yet</source>
        <translation>Cuaderno {number}, aún sin nombre</translation>
    </message>
    <message>
        <source>Start one for someone new</source>
        <translation>Empezar uno para otra persona</translation>
    </message>
</context>
<context>
    <name>PhoneLine</name>
    <message>
        <source>Call {number} from this computer</source>
        <translation>Llamar al {number} desde este equipo</translation>
    </message>
    <message>
        <source>Call from here</source>
        <translation>Llamar desde aquí</translation>
    </message>
    <message>
        <source>This computer cannot make calls. Please use a telephone.</source>
        <translation>Este equipo no puede hacer llamadas. Por favor, use un teléfono.</translation>
    </message>
</context>
<context>
    <name>PhoneUse</name>
    <message>
        <source>Care team by day</source>
        <translation>Mi equipo, de día</translation>
    </message>
    <message>
        <source>Care team, night and weekend</source>
        <translation>Mi equipo, noche y fin de semana</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
</context>
<context>
    <name>PlaceLevels</name>
    <message>
        <source>A number for each place, if you like</source>
        <translation>Un número para cada parte, si quiere</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Back</source>
        <translation>Espalda</translation>
    </message>
    <message>
        <source>Hips and seat</source>
        <translation>Caderas y nalgas</translation>
    </message>
    <message>
        <source>Chest and belly</source>
        <translation>Pecho y vientre</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Piernas</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Brazos</translation>
    </message>
    <message>
        <source>Head and neck</source>
        <translation>Cabeza y cuello</translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message>
        <source>Click where it hurts, or use the list. Left and right are your own.</source>
        <translation>Haga clic donde duele, o use la lista. La izquierda y la derecha son las suyas.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>PlacesField</name>
    <message>
        <source>Body outline…</source>
        <translation>Dibujo del cuerpo…</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>More for this question</source>
        <translation>Más para esta pregunta</translation>
    </message>
    <message>
        <source>Private: stays off the sheet</source>
        <translation>Privada: no va en la hoja</translation>
    </message>
    <message>
        <source>My helper will ask</source>
        <translation>Pregunta quien me ayuda</translation>
    </message>
    <message>
        <source>Helper&apos;s own note: {note}</source>
        <translation>Nota de quien ayuda: {note}</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Cambiar la nota</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Añadir una nota</translation>
    </message>
    <message>
        <source>Top three</source>
        <translation>Tres primeras</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué pasó con ella</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>What was the answer?</source>
        <translation>¿Qué le contestaron?</translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation>Respuesta: {answer}</translation>
    </message>
    <message>
        <source>Note for: {question}</source>
        <translation>Nota para: {question}</translation>
    </message>
    <message>
        <source>A note, if you like</source>
        <translation>Una nota, si quiere</translation>
    </message>
    <message>
        <source>Wording of this question</source>
        <translation>Texto de esta pregunta</translation>
    </message>
    <message>
        <source>This question comes from a newer version of this program.</source>
        <translation>Esta pregunta viene de una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Nota: {note}</translation>
    </message>
    <message>
        <source>In the top three</source>
        <translation>En las tres primeras</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privada</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Aún sin preguntar</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Preguntada</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestada</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Para después</translation>
    </message>
</context>
<context>
    <name>QuestionCards</name>
    <message>
        <source>Top three</source>
        <translation>Tres primeras</translation>
    </message>
    <message>
        <source>Then, if there is time</source>
        <translation>Luego, si hay tiempo</translation>
    </message>
    <message>
        <source>My own questions as helper</source>
        <translation>Mis propias preguntas, como quien ayuda</translation>
    </message>
    <message>
        <source>Tick a question on the left, or write your own above.</source>
        <translation>Marque una pregunta de la lista, o escriba la suya aquí arriba.</translation>
    </message>
</context>
<context>
    <name>QuestionMenu</name>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Change the wording</source>
        <translation>Cambiar el texto</translation>
    </message>
    <message>
        <source>Back to the suggested wording</source>
        <translation>Volver al texto sugerido</translation>
    </message>
    <message>
        <source>Change the patient&apos;s note</source>
        <translation>Cambiar la nota de la otra persona</translation>
    </message>
    <message>
        <source>Private: keep it off the sheet</source>
        <translation>Privada: que no vaya en la hoja</translation>
    </message>
    <message>
        <source>I will ask this</source>
        <translation>Esto lo pregunto yo</translation>
    </message>
    <message>
        <source>My helper will ask this</source>
        <translation>Esto lo pregunta quien me ayuda</translation>
    </message>
    <message>
        <source>Take off my list</source>
        <translation>Quitar de mi lista</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Type in answers from the paper</source>
        <translation>Pasar las respuestas del papel</translation>
    </message>
    <message>
        <source>Tick what you want to ask.</source>
        <translation>Marque lo que quiere preguntar.</translation>
    </message>
    <message>
        <source>Questions for my visit</source>
        <translation>Preguntas para mi visita</translation>
    </message>
    <message>
        <source>Questions for their visit</source>
        <translation>Preguntas para su visita</translation>
    </message>
</context>
<context>
    <name>RecentlyDeletedDialog</name>
    <message>
        <source>Recently deleted</source>
        <translation>Borrado hace poco</translation>
    </message>
    <message>
        <source>What you delete stays here for 30 days. Then the program deletes it for good.</source>
        <translation>Lo que borra queda aquí 30 días. Luego el programa lo borra de verdad.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Aquí no hay nada.</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>&amp;Devolver</translation>
    </message>
    <message>
        <source>&amp;Delete now</source>
        <translation>&amp;Borrar ahora</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>What was deleted, the latest first</source>
        <translation>Lo borrado, lo más nuevo primero</translation>
    </message>
    <message>
        <source>Deleted for good.</source>
        <translation>Borrado de verdad.</translation>
    </message>
    <message numerus="yes">
        <source>with %n question(s)</source>
        <translation>
            <numerusform>con %n pregunta</numerusform>
            <numerusform>con %n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted {day}</source>
        <translation>Borrado: {day}</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>aún sin fecha</translation>
    </message>
    <message>
        <source>Visit: {visit}</source>
        <translation>Visita: {visit}</translation>
    </message>
    <message>
        <source>Question: {question}</source>
        <translation>Pregunta: {question}</translation>
    </message>
    <message>
        <source>Pain entry: {entry}</source>
        <translation>Registro de dolor: {entry}</translation>
    </message>
    <message>
        <source>Medicine: {text}</source>
        <translation>Medicina: {text}</translation>
    </message>
    <message>
        <source>Treatment: {text}</source>
        <translation>Tratamiento: {text}</translation>
    </message>
    <message>
        <source>Phone number: {text}</source>
        <translation>Teléfono: {text}</translation>
    </message>
    <message>
        <source>put back what was deleted</source>
        <translation>devolver lo borrado</translation>
    </message>
    <message>
        <source>It is back where it was.</source>
        <translation>Está otra vez donde estaba.</translation>
    </message>
    <message>
        <source>When your notebook was damaged, the damaged file was kept. It may hold this too, so that file is deleted with it.</source>
        <translation>Cuando su cuaderno tuvo un daño, se guardó el archivo con el daño. Puede tener esto también, así que ese archivo se borra con ello.</translation>
    </message>
    <message>
        <source>Delete this for good?</source>
        <translation>¿Borrar esto de verdad?</translation>
    </message>
    <message>
        <source>It is taken out of your backups too. No one can bring it back. After that, steps you took before cannot be undone either.</source>
        <translation>También se quita de sus copias. Nadie lo puede traer de vuelta. Después tampoco se puede deshacer lo que hizo antes.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Dejarlo</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>&amp;Borrar de verdad</translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Bonemet Prep</source>
        <translation>Bonemet Prep</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Probar otra vez</translation>
    </message>
    <message>
        <source>Go back to a &amp;backup</source>
        <translation>&amp;Volver a una copia</translation>
    </message>
    <message>
        <source>Open it to &amp;look and print</source>
        <translation>&amp;Abrir para ver e imprimir</translation>
    </message>
    <message>
        <source>&amp;Start a new notebook</source>
        <translation>&amp;Empezar un cuaderno nuevo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>SafekeepingNotices</name>
    <message>
        <source>Your notebook is in a folder that {service} copies to other computers. Others may read it there, and a copy made halfway can harm it.</source>
        <translation>Su cuaderno está en una carpeta que {service} copia a otros equipos. Allí otros lo pueden leer, y una copia a medias lo puede dañar.</translation>
    </message>
    <message>
        <source>What I can do</source>
        <translation>Qué puedo hacer</translation>
    </message>
    <message>
        <source>Would you like to save a copy of your notebook on a stick? If this computer breaks, you still have it. You will be asked again in a month.</source>
        <translation>¿Quiere guardar una copia de su cuaderno en una memoria? Si este equipo falla, aún la tiene. Se le pregunta otra vez en un mes.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
</context>
<context>
    <name>SelfCarePage</name>
    <message>
        <source>Self-care</source>
        <translation>Cuidado propio</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Consejos</translation>
    </message>
    <message>
        <source>Based on several sources. Open “Source” to see each. Not endorsed by them.</source>
        <translation>Basado en varias fuentes. Abra “Fuente” para ver cada una. Ellas no lo avalan.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Para saber más</translation>
    </message>
    <message>
        <source>Words explained</source>
        <translation>Palabras explicadas</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Cómo se ve</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Who uses it</source>
        <translation>Quién lo usa</translation>
    </message>
    <message>
        <source>Who is this for?</source>
        <translation>¿Para quién es?</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Para mí</translation>
    </message>
    <message>
        <source>For someone I help</source>
        <translation>Para alguien a quien ayudo</translation>
    </message>
    <message>
        <source>Who is at the keyboard now?</source>
        <translation>¿Quién está al teclado ahora?</translation>
    </message>
    <message>
        <source>The person with cancer</source>
        <translation>La persona con cáncer</translation>
    </message>
    <message>
        <source>The helper</source>
        <translation>Quien ayuda</translation>
    </message>
    <message>
        <source>The pages then speak to this person. Nothing is lost.</source>
        <translation>Las páginas le hablan a esta persona. No se pierde nada.</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>En una emergencia</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Tamaño del papel</translation>
    </message>
    <message>
        <source>Letter (8.5 by 11 inches)</source>
        <translation>Carta (8.5 por 11 pulgadas)</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Like the computer</source>
        <translation>Como el equipo</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>{size} percent</source>
        <translation>{size} por ciento</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>change “{setting}”</source>
        <translation>cambiar “{setting}”</translation>
    </message>
    <message>
        <source>change the emergency number</source>
        <translation>cambiar el número de emergencia</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share this visit</source>
        <translation>Compartir esta visita</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>To read or to print</source>
        <translation>Para leer o imprimir</translation>
    </message>
    <message>
        <source>The visit sheet, as you see it on this page.</source>
        <translation>La hoja de la visita, como la ve en esta página.</translation>
    </message>
    <message>
        <source>Save the sheet (PDF)</source>
        <translation>Guardar la hoja (PDF)</translation>
    </message>
    <message>
        <source>To go on with it in this program</source>
        <translation>Para seguir con ella en este programa</translation>
    </message>
    <message>
        <source>The visit, its questions and answers, what is written about the patient, and the last weeks of the pain log.</source>
        <translation>La visita, sus preguntas y respuestas, lo que hay sobre la otra persona y las últimas semanas del diario del dolor.</translation>
    </message>
    <message>
        <source>The visit, its questions and answers, what you wrote about yourself, and the last weeks of your pain log.</source>
        <translation>La visita, sus preguntas y respuestas, lo que puso sobre usted y las últimas semanas de su diario del dolor.</translation>
    </message>
    <message>
        <source>Left out unless you tick it:</source>
        <translation>Queda fuera si no lo marca:</translation>
    </message>
    <message>
        <source>What is marked as private</source>
        <translation>Lo que está marcado como privado</translation>
    </message>
    <message>
        <source>Questions from behind a door</source>
        <translation>Preguntas de una parte cerrada</translation>
    </message>
    <message>
        <source>My own questions and notes</source>
        <translation>Mis propias preguntas y notas</translation>
    </message>
    <message>
        <source>My helper&apos;s own questions and notes</source>
        <translation>Las preguntas y notas de quien me ayuda</translation>
    </message>
    <message>
        <source>Save a file for the patient</source>
        <translation>Guardar un archivo para la otra persona</translation>
    </message>
    <message>
        <source>Save a file for my helper</source>
        <translation>Guardar un archivo para quien me ayuda</translation>
    </message>
    <message>
        <source>Saved in {folder}:</source>
        <translation>Se guardó en {folder}:</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Ver en la carpeta</translation>
    </message>
    <message>
        <source>Save something else</source>
        <translation>Guardar otra cosa</translation>
    </message>
    <message>
        <source>This computer has no program to show it. It is here: {path}</source>
        <translation>Este equipo no tiene un programa para abrirlo. Está aquí: {path}</translation>
    </message>
</context>
<context>
    <name>ShareEverything</name>
    <message>
        <source>Everything to another computer</source>
        <translation>Pasar todo a otro equipo</translation>
    </message>
    <message>
        <source>This saves one file with all there is: every visit, every question and answer, the whole pain log, and what is private or behind a door.</source>
        <translation>Esto guarda un archivo con todo: cada visita, cada pregunta y respuesta, todo el diario del dolor, y lo privado o de una parte cerrada.</translation>
    </message>
    <message>
        <source>Use it for a computer of your own. To give a helper one visit, share that.</source>
        <translation>Úselo para otro equipo suyo. Para dar una visita a quien le ayuda, comparta solo esa visita.</translation>
    </message>
    <message>
        <source>&amp;Save everything</source>
        <translation>&amp;Guardar todo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Files of Bonemet Prep (*{suffix})</source>
        <translation>Archivos de Bonemet Prep (*{suffix})</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todo</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>visit-{date}</source>
        <translation>visita-{date}</translation>
    </message>
    <message>
        <source>Saved: {path}. On the other computer, choose “Open a file I was sent”.</source>
        <translation>Se guardó: {path}. En el otro equipo, elija “Abrir un archivo que recibí”.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Ver en la carpeta</translation>
    </message>
    <message>
        <source>Open a file I was sent</source>
        <translation>Abrir un archivo que recibí</translation>
    </message>
    <message>
        <source>Files of Bonemet Prep (*{suffix})</source>
        <translation>Archivos de Bonemet Prep (*{suffix})</translation>
    </message>
    <message>
        <source>What you typed last is not saved yet. Please try again when it is.</source>
        <translation>Lo último que escribió aún no se guarda. Por favor, pruebe otra vez cuando se guarde.</translation>
    </message>
    <message>
        <source>add from a file</source>
        <translation>añadir de un archivo</translation>
    </message>
    <message>
        <source>It is in your notebook now.</source>
        <translation>Ya está en su cuaderno.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>SheetKinds</name>
    <message>
        <source>Pages to print</source>
        <translation>Páginas para imprimir</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
</context>
<context>
    <name>SheetOptions</name>
    <message>
        <source>Who will ask?</source>
        <translation>¿Quién va a preguntar?</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>My helper</source>
        <translation>Quien me ayuda</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>Ask for a password when I save the PDF</source>
        <translation>Pedir una clave cuando guardo el PDF</translation>
    </message>
    <message>
        <source>What to put on it</source>
        <translation>Qué poner en la hoja</translation>
    </message>
</context>
<context>
    <name>SheetOut</name>
    <message>
        <source>Save the sheet as PDF</source>
        <translation>Guardar la hoja como PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Se guardó: {path}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Ver en la carpeta</translation>
    </message>
    <message>
        <source>This computer has no program to show it. It is here: {path}</source>
        <translation>Este equipo no tiene un programa para abrirlo. Está aquí: {path}</translation>
    </message>
    <message>
        <source>The printer did not take the sheet. You can save it as PDF instead.</source>
        <translation>La impresora no tomó la hoja. La puede guardar como PDF.</translation>
    </message>
    <message>
        <source>Sent to the printer: {name}</source>
        <translation>Se envió a la impresora: {name}</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Print the ones behind a door too</source>
        <translation>Imprimir también las de una parte cerrada</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>Im&amp;primir</translation>
    </message>
    <message>
        <source>&amp;Save PDF</source>
        <translation>&amp;Guardar PDF</translation>
    </message>
    <message>
        <source>Sha&amp;re this visit…</source>
        <translation>C&amp;ompartir esta visita…</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copiar como texto</translation>
    </message>
    <message>
        <source>This is how it will print.</source>
        <translation>Así se va a imprimir.</translation>
    </message>
    <message>
        <source>Visit sheet</source>
        <translation>Hoja de la visita</translation>
    </message>
    <message>
        <source>These characters print as a box: {characters}</source>
        <translation>Estos signos salen como un cuadro: {characters}</translation>
    </message>
    <message>
        <source>Print these too?</source>
        <translation>¿Imprimir estas también?</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) on your list are about what may lie ahead. Whoever sees the paper can read them.</source>
        <translation>
            <numerusform>%n pregunta de su lista es sobre lo que puede venir. Quien vea el papel la puede leer.</numerusform>
            <numerusform>%n preguntas de su lista son sobre lo que puede venir. Quien vea el papel las puede leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print them</source>
        <translation>Imprimirlas</translation>
    </message>
    <message>
        <source>Keep them off</source>
        <translation>Dejarlas fuera</translation>
    </message>
    <message>
        <source>Copied as text. Paste it where you need it.</source>
        <translation>Se copió como texto. Péguelo donde lo necesite.</translation>
    </message>
</context>
<context>
    <name>SheetPageView</name>
    <message>
        <source>Page {number} of {total} of the sheet</source>
        <translation>Página {number} de {total} de la hoja</translation>
    </message>
</context>
<context>
    <name>SourceToggle</name>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Close the source</source>
        <translation>Cerrar la fuente</translation>
    </message>
    <message>
        <source>{action}: {about}</source>
        <translation>{action}: {about}</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Based on: {sources}.</source>
        <translation>Basado en: {sources}.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>En %n día</numerusform>
            <numerusform>En %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to ask</source>
        <translation>
            <numerusform>%n por preguntar</numerusform>
            <numerusform>%n por preguntar</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Aún sin fecha</translation>
    </message>
    <message>
        <source>Last entry {time}</source>
        <translation>Último: {time}</translation>
    </message>
    <message>
        <source>Last entry {date}</source>
        <translation>Último: {date}</translation>
    </message>
</context>
<context>
    <name>SuggestedList</name>
    <message>
        <source>Suggested questions</source>
        <translation>Preguntas sugeridas</translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation>Buscar una pregunta</translation>
    </message>
    <message>
        <source>Topics:</source>
        <translation>Temas:</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Todos</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrada</numerusform>
            <numerusform>%n encontradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more behind a closed door. Look under “{group}”.</source>
        <translation>
            <numerusform>%n más en una parte cerrada. Mire en “{group}”.</numerusform>
            <numerusform>%n más en una parte cerrada. Mire en “{group}”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. You can write it as your own question.</source>
        <translation>No se encontró nada. La puede escribir como pregunta suya.</translation>
    </message>
    <message>
        <source>For this visit: {kind}</source>
        <translation>Para esta visita: {kind}</translation>
    </message>
    <message>
        <source>Choose the kind of visit for more questions that fit</source>
        <translation>Elija el tipo de visita para ver más preguntas para ella</translation>
    </message>
    <message>
        <source>For you as helper</source>
        <translation>Para usted, que ayuda</translation>
    </message>
    <message numerus="yes">
        <source>Add these %n</source>
        <translation>
            <numerusform>Añadir esta</numerusform>
            <numerusform>Añadir estas %n</numerusform>
        </translation>
    </message>
    <message>
        <source>tick question</source>
        <translation>marcar pregunta</translation>
    </message>
    <message>
        <source>On your list</source>
        <translation>En su lista</translation>
    </message>
    <message>
        <source>untick question</source>
        <translation>quitar la marca</translation>
    </message>
    <message>
        <source>Taken off your list. Undo brings it back.</source>
        <translation>Se quitó de su lista. Con Deshacer vuelve.</translation>
    </message>
    <message>
        <source>add questions</source>
        <translation>añadir preguntas</translation>
    </message>
    <message numerus="yes">
        <source>Added %n question(s)</source>
        <translation>
            <numerusform>Se añadió %n pregunta</numerusform>
            <numerusform>Se añadieron %n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Already on your list</source>
        <translation>Ya está en su lista</translation>
    </message>
</context>
<context>
    <name>SuggestedRow</name>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Why? {question}</source>
        <translation>¿Por qué? {question}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>More like this (%n)</source>
        <translation>
            <numerusform>Otra parecida (%n)</numerusform>
            <numerusform>Otras parecidas (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwapStarDialog</name>
    <message>
        <source>Top three</source>
        <translation>Tres primeras</translation>
    </message>
    <message>
        <source>You have a top three. Which one should make room?</source>
        <translation>Ya tiene tres primeras. ¿Cuál quiere cambiar?</translation>
    </message>
    <message>
        <source>Keep the three as they are</source>
        <translation>Dejar las tres como están</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>What you typed is still here, but not saved yet.</source>
        <translation>Lo que escribió sigue aquí, pero aún no se guarda.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Use the file that is there now</source>
        <translation>Usar el archivo que está ahora</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Aún no se guarda.</translation>
    </message>
    <message>
        <source>Your notebook is saved, but no backup could be made. {what}</source>
        <translation>Su cuaderno está a salvo, pero no se pudo hacer una copia. {what}</translation>
    </message>
    <message>
        <source>Saved {time}. Everything stays on this computer.</source>
        <translation>Guardado ({time}). Todo se queda en este equipo.</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Guardado: {time}</translation>
    </message>
</context>
<context>
    <name>TextBox</name>
    <message>
        <source>That is too long to paste here. Nothing was pasted.</source>
        <translation>Es muy largo para pegarlo aquí. No se pegó nada.</translation>
    </message>
    <message>
        <source>There is no more room here. Please use another note.</source>
        <translation>Aquí ya no hay lugar. Por favor, use otra nota.</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>We cannot read this as a time. Type it like 10:30 or 2:15 pm.</source>
        <translation>No se puede leer como hora. Escríbala así: 10:30 o 2:15 pm.</translation>
    </message>
    <message>
        <source>Like {example}</source>
        <translation>Así: {example}</translation>
    </message>
</context>
<context>
    <name>TipCard</name>
    <message>
        <source>Is this OK for them?</source>
        <translation>¿Está bien en su caso?</translation>
    </message>
    <message>
        <source>Is this OK for me?</source>
        <translation>¿Está bien para mí?</translation>
    </message>
    <message>
        <source>This is on your list of questions.</source>
        <translation>Esto está en su lista de preguntas.</translation>
    </message>
    <message>
        <source>See it on my list</source>
        <translation>Verlo en mi lista</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep: {tip}</source>
        <translation>Guardar: {tip}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Mostrar otra vez</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>TipsList</name>
    <message>
        <source>Tips you keep</source>
        <translation>Consejos que guarda</translation>
    </message>
    <message>
        <source>More tips</source>
        <translation>Más consejos</translation>
    </message>
    <message>
        <source>ask about a tip</source>
        <translation>preguntar por un consejo</translation>
    </message>
    <message>
        <source>Added to your list: {question}</source>
        <translation>Se añadió a su lista: {question}</translation>
    </message>
    <message>
        <source>keep a tip</source>
        <translation>guardar un consejo</translation>
    </message>
    <message>
        <source>hide a tip</source>
        <translation>ocultar un consejo</translation>
    </message>
    <message>
        <source>The tip is hidden. You can show it again.</source>
        <translation>El consejo no se ve. Lo puede mostrar otra vez.</translation>
    </message>
    <message>
        <source>The tip is shown again.</source>
        <translation>El consejo se ve otra vez.</translation>
    </message>
    <message>
        <source>Close hidden tips</source>
        <translation>Cerrar los consejos ocultos</translation>
    </message>
    <message>
        <source>Show hidden tips</source>
        <translation>Ver los consejos ocultos</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Not everything is saved yet</source>
        <translation>Aún no se guarda todo</translation>
    </message>
    <message>
        <source>Your last changes are not saved yet.</source>
        <translation>Sus últimos cambios aún no se guardan.</translation>
    </message>
    <message>
        <source>If you close now, the last changes are lost. All else is saved.</source>
        <translation>Si cierra ahora, se pierden los últimos cambios. Todo lo demás está a salvo.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Probar otra vez</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Quedarse</translation>
    </message>
    <message>
        <source>&amp;Close and lose them</source>
        <translation>&amp;Cerrar y perderlos</translation>
    </message>
</context>
<context>
    <name>VisitBand</name>
    <message>
        <source>Your last visit: {visit}</source>
        <translation>Su última visita: {visit}</translation>
    </message>
    <message>
        <source>Open that visit</source>
        <translation>Abrir esa visita</translation>
    </message>
    <message>
        <source>Start the next visit</source>
        <translation>Empezar la próxima visita</translation>
    </message>
    <message>
        <source>You are looking at a past visit.</source>
        <translation>Está viendo una visita pasada.</translation>
    </message>
    <message>
        <source>You are looking at a later visit.</source>
        <translation>Está viendo una visita más lejana.</translation>
    </message>
    <message>
        <source>Its sheet shows “About me” as it was then.</source>
        <translation>Su hoja muestra “Sobre mí” como era entonces.</translation>
    </message>
    <message>
        <source>Back to the next visit</source>
        <translation>Volver a la próxima visita</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>I do not know the date yet</source>
        <translation>Aún no sé la fecha</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>change the date</source>
        <translation>cambiar la fecha</translation>
    </message>
    <message>
        <source>change the time</source>
        <translation>cambiar la hora</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Con quién</translation>
    </message>
    <message>
        <source>change who the visit is with</source>
        <translation>cambiar con quién es la visita</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>change the place</source>
        <translation>cambiar el lugar</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Sin elegir</translation>
    </message>
    <message>
        <source>choose the kind of visit</source>
        <translation>elegir el tipo de visita</translation>
    </message>
    <message>
        <source>Then we can suggest questions for it.</source>
        <translation>Así podemos sugerir preguntas para ella.</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Tipo de visita</translation>
    </message>
    <message>
        <source>What matters most to them now</source>
        <translation>Lo que más le importa ahora</translation>
    </message>
    <message>
        <source>What matters most to me now</source>
        <translation>Lo que más me importa ahora</translation>
    </message>
    <message>
        <source>What has changed since last time</source>
        <translation>Qué ha cambiado desde la última vez</translation>
    </message>
    <message>
        <source>change what is new</source>
        <translation>cambiar lo que es nuevo</translation>
    </message>
    <message>
        <source>change what matters most</source>
        <translation>cambiar lo que más importa</translation>
    </message>
    <message>
        <source>What they need at the visit</source>
        <translation>Qué necesita en la visita</translation>
    </message>
    <message>
        <source>What I need at the visit</source>
        <translation>Qué necesito en la visita</translation>
    </message>
    <message>
        <source>tick what is needed</source>
        <translation>marcar lo que se necesita</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>change what is needed</source>
        <translation>cambiar lo que se necesita</translation>
    </message>
    <message>
        <source>After the visit: next steps</source>
        <translation>Después de la visita: próximos pasos</translation>
    </message>
    <message>
        <source>change the next steps</source>
        <translation>cambiar los próximos pasos</translation>
    </message>
    <message>
        <source>What was agreed. One step on each line.</source>
        <translation>Lo que se acordó. Un paso en cada línea.</translation>
    </message>
    <message>
        <source>leave the date open</source>
        <translation>dejar la fecha abierta</translation>
    </message>
</context>
<context>
    <name>VisitLine</name>
    <message>
        <source>With {provider}.</source>
        <translation>Con {provider}.</translation>
    </message>
    <message>
        <source>{when} with {provider}.</source>
        <translation>{when} con {provider}.</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Their visit</source>
        <translation>Su visita</translation>
    </message>
    <message>
        <source>My visit</source>
        <translation>Mi visita</translation>
    </message>
    <message>
        <source>Fill in what you know. You can leave the rest out.</source>
        <translation>Llene lo que sepa. Puede dejar fuera lo demás.</translation>
    </message>
    <message>
        <source>{days}: {visit}</source>
        <translation>{days}: {visit}</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>Todas las visitas</translation>
    </message>
    <message>
        <source>About the person you help</source>
        <translation>Sobre la persona a quien ayuda</translation>
    </message>
    <message>
        <source>About me</source>
        <translation>Sobre mí</translation>
    </message>
    <message>
        <source>This visit</source>
        <translation>Esta visita</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima visita</translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>Open now</source>
        <translation>Abierta ahora</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open: {visit}</source>
        <translation>Abrir: {visit}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete: {visit}</source>
        <translation>Borrar: {visit}</translation>
    </message>
</context>
<context>
    <name>VisitsList</name>
    <message>
        <source>start the next visit</source>
        <translation>empezar la próxima visita</translation>
    </message>
    <message>
        <source>The next visit is started. Questions that came along: {count}</source>
        <translation>Empezó la próxima visita. Preguntas que pasaron a ella: {count}</translation>
    </message>
    <message>
        <source>A visit without a date.</source>
        <translation>Una visita sin fecha.</translation>
    </message>
    <message>
        <source>Show all visits</source>
        <translation>Ver todas las visitas</translation>
    </message>
    <message>
        <source>The visit is deleted. Bring it back</source>
        <translation>La visita se borró. Traerla de vuelta</translation>
    </message>
    <message>
        <source>Start the next visit</source>
        <translation>Empezar la próxima visita</translation>
    </message>
    <message>
        <source>What was not answered goes along. The visit before stays as it was.</source>
        <translation>Lo que no se contestó pasa a ella. La visita de antes queda como estaba.</translation>
    </message>
    <message>
        <source>delete a visit</source>
        <translation>borrar una visita</translation>
    </message>
    <message>
        <source>The visit is deleted. Undo brings it back.</source>
        <translation>La visita se borró. Con Deshacer vuelve.</translation>
    </message>
</context>
<context>
    <name>VoiceSwitch</name>
    <message>
        <source>At the keyboard now: {who}</source>
        <translation>Ahora al teclado: {who}</translation>
    </message>
    <message>
        <source>Switch to: {who}</source>
        <translation>Pasar a: {who}</translation>
    </message>
    <message>
        <source>my helper</source>
        <translation>quien me ayuda</translation>
    </message>
    <message>
        <source>the patient</source>
        <translation>la otra persona</translation>
    </message>
</context>
<context>
    <name>WrittenFiles</name>
    <message>
        <source>Your notebook, with all you write</source>
        <translation>Su cuaderno, con todo lo que escribe</translation>
    </message>
    <message>
        <source>Backups of your notebook, and when each was made</source>
        <translation>Copias de su cuaderno, y cuándo se hizo cada una</translation>
    </message>
    <message>
        <source>A damaged notebook, as it was before you went back to a backup or started a new one</source>
        <translation>Un cuaderno con daño, como estaba antes de volver a una copia o de empezar uno nuevo</translation>
    </message>
    <message>
        <source>The size of the window and of the text, the colors, the language</source>
        <translation>El tamaño de la ventana y de la letra, los colores, el idioma</translation>
    </message>
    <message>
        <source>The folders you saved to last</source>
        <translation>Las carpetas donde guardó la última vez</translation>
    </message>
    <message>
        <source>Faults of the program, without anything you wrote</source>
        <translation>Fallas del programa, sin nada de lo que escribió</translation>
    </message>
    <message>
        <source>There for a moment while a file is being written</source>
        <translation>Está un momento, mientras se escribe un archivo</translation>
    </message>
    <message>
        <source>Signs that keep two windows apart</source>
        <translation>Señales para que no choquen dos ventanas</translation>
    </message>
</context>
<context>
    <name>_DaysModel</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Parte</translation>
    </message>
</context>
</TS>

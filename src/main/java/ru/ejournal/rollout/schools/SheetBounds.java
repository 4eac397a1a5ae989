package ru.ejournal.rollout.schools;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Looks at where a sheet says that its cells are, before the reader makes room for them: one at «ZZZZZZ1» alone would fill
 * the memory, and a million empty rows of sixteen thousand columns the day.
 */
final class SheetBounds {

    /** Empty ones count too; more than anybody leaves below a table by mistake. */
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_CELLS = 500_000;
    /** Up to column «ZZ»; what stands beyond the last column of a table is refused later, by its contents. */
    private static final Pattern NEAR = Pattern.compile("[A-Za-z]{1,2}[0-9]{1,7}");
    private static final XMLInputFactory XML = factory();

    private SheetBounds() {
    }

    /** @throws BadFile if the sheet is larger than any table of schools */
    static void check(byte[] sheet) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(sheet));
            int rows = 0;
            int cells = 0;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    rows += reader.getLocalName().equals("row") ? 1 : 0;
                    cells += reader.getLocalName().equals("c") ? cell(reader.getAttributeValue(null, "r")) : 0;
                }
                if (rows > MOST_ROWS || cells > MOST_CELLS) {
                    throw new BadFile("На листе слишком много строк или ячеек, пусть и пустых. Скопируйте таблицу на новый лист и сохраните.");
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof BadFile refused) {
                throw refused;
            }
            throw new BadFile("Файл повреждён: лист не читается. Сохраните таблицу ещё раз.");
        }
    }

    private static int cell(@Nullable String at) {
        if (at != null && !NEAR.matcher(at).matches()) {
            throw new BadFile("На листе есть ячейка далеко справа (%s), больше 50 столбцов. Скопируйте таблицу на новый лист и сохраните."
                    .formatted(at.length() <= 20 ? at : at.substring(0, 20) + "…"));
        }
        return 1;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}

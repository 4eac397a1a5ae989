package ru.ejournal.rollout.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A post that a row of the district's table may fill. */
record UploadPost(Role role, String position, UploadColumn name, UploadColumn email, @Nullable UploadColumn phone) {

    static final List<UploadPost> ALL = List.of(
            new UploadPost(Role.DIRECTOR, "директор", UploadColumn.DIRECTOR, UploadColumn.DIRECTOR_EMAIL, UploadColumn.DIRECTOR_PHONE),
            new UploadPost(Role.DEPUTY, "заместитель директора", UploadColumn.DEPUTY, UploadColumn.DEPUTY_EMAIL, null),
            new UploadPost(Role.SECRETARY, "секретарь", UploadColumn.SECRETARY, UploadColumn.SECRETARY_EMAIL, null));

    /** Which column each field of the roster stands in. */
    Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("", name.title());
        columns.put("name", name.title());
        columns.put("email", email.title());
        columns.put("phone", phone == null ? name.title() : phone.title());
        return columns;
    }

    String phone(UploadRow row) {
        return phone == null ? "" : row.cell(phone);
    }
}

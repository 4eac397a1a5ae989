package ru.ejournal.rollout.personal;

import java.time.Instant;
import java.util.List;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Rows are added, and taken away when they are old; nothing changes one. */
interface LookTable extends Repository<Look, Long> {

    Look save(Look look);

    /** Empty parameters ask for all. */
    @Query("""
            select l.* from rollout_look l
            where (:school = '' or l.school_id = :school or l.school_id is null)
            and (:person = '' or l.person = :person)
            and (:reader = '' or l.looked_by = :reader)
            order by l.id desc limit :most
            """)
    List<Look> find(String school, String person, String reader, int most);

    @Modifying
    @Query("delete from rollout_look where looked_at < :moment")
    int forgetBefore(Instant moment);
}

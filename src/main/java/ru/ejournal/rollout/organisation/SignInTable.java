package ru.ejournal.rollout.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface SignInTable extends Repository<SignIn, String> {

    Optional<SignIn> findById(String login);

    @Modifying
    @Query("update rollout_sign_in set last_at = :at where login = :login")
    boolean again(String login, Instant at);

    @Modifying
    @Query("insert into rollout_sign_in (login, first_at, last_at) values (:login, :at, :at)")
    void first(String login, Instant at);

    @Query("select s.* from rollout_sign_in s join rollout_person p on p.login = s.login where p.school_id = :school")
    List<SignIn> ofSchool(String school);
}

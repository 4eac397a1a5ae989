package ru.ejournal.rollout.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityInfoEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.organisation.AccountChanged;

/**
 * Remembers of each password whether its owner chose it or somebody else gave it, by whatever way it was set: our pages,
 * the roster, Admin or the REST API.
 */
public class PeoplesAccounts extends OwnSchoolsUsers {

    /** The engine's key of what it notes about a user. */
    static final String GIVEN = "passwordGiven";

    private final PasswordHashes hashes;
    private final ApplicationEventPublisher events;

    PeoplesAccounts(PasswordHashes hashes, ApplicationEventPublisher events) {
        this.hashes = hashes;
        this.events = events;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        refuseAnotherName((UserEntity) user);
        boolean newPassword = ((UserEntity) user).hasNewPassword();
        boolean known = ((UserEntity) user).getRevision() > 0;
        IdentityOperationResult saved = super.saveUser(user);
        if (newPassword) {
            noteWhoseChoice(user.getId());
        }
        if (newPassword && known) {
            events.publishEvent(new AccountChanged(user.getId()));
        }
        return saved;
    }

    /** Colleagues choose a performer by the name that the engine shows; it is the school's to say. */
    private void refuseAnotherName(UserEntity user) {
        Authentication asking = getCommandContext().getAuthentication();
        if (asking == null || asking.getUserId() == null || asking.getGroupIds() == null
                || asking.getGroupIds().contains(Groups.CAMUNDA_ADMIN)) {
            return;
        }
        UserEntity before = findUserById(user.getId());
        if (before != null && !sayings(before).equals(sayings(user))) {
            throw new Refusal("Имя и почту здесь не меняют: их ведут директор и секретарь на странице «Сотрудники».");
        }
    }

    private static List<String> sayings(UserEntity user) {
        return Stream.of(user.getFirstName(), user.getLastName(), user.getEmail()).map(said -> Objects.toString(said, "")).toList();
    }

    private void noteWhoseChoice(String login) {
        getIdentityInfoManager().deleteUserInfoByUserIdAndKey(login, GIVEN);
        if (!login.equals(getCommandContext().getAuthenticatedUserId())) {
            getIdentityInfoManager().setUserInfo(login, null, IdentityInfoEntity.TYPE_USERINFO, GIVEN, "true", null, null);
        }
    }

    @Override
    public IdentityOperationResult deleteUser(String login) {
        IdentityOperationResult deleted = super.deleteUser(login);
        getIdentityInfoManager().deleteUserInfoByUserIdAndKey(login, GIVEN);
        events.publishEvent(new AccountChanged(login));
        return deleted;
    }

    /**
     * With the right password the hash is renewed if it was made otherwise: the password itself stays what it is. Whoever was
     * given none yet is not told from a login that there is not.
     */
    @Override
    public boolean checkPassword(String login, String password) {
        UserEntity user = findUserById(login);
        if (user == null || user.getPassword() == null) {
            hashes.checkNobodys(password);
            return false;
        }
        boolean right = super.checkPassword(login, password);
        if (right && hashes.outdated(user.getPassword())) {
            user.setPassword(password);
            user.encryptPassword();
        }
        return right;
    }
}

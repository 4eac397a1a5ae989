package ru.ejournal.rollout.district;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface DistrictSchoolTable extends Repository<DistrictSchool, Long> {

    DistrictSchool save(DistrictSchool school);

    List<DistrictSchool> findByDistrictOrderIdOrderBySchoolId(String districtOrderId);

    Optional<DistrictSchool> findByDistrictOrderIdAndSchoolId(String districtOrderId, String schoolId);

    List<DistrictSchool> findBySchoolIdAndStateInOrderById(String schoolId, Collection<DistrictSchool.State> states);

    List<DistrictSchool> findBySchoolOrderIdAndState(String schoolOrderId, DistrictSchool.State state);

    boolean existsByDistrictOrderIdAndStateIn(String districtOrderId, Collection<DistrictSchool.State> states);
}

"""Whether confidence means what it says."""

import pytest

from klaim.evaluation.calibration import Reliability, bin_of, calibration_error


@pytest.mark.parametrize(("confidence", "number"), [(0.0, 0), (0.09, 0), (0.1, 1), (1.0, 9)])
def test_bins_are_tenths(confidence, number):
    assert bin_of(confidence) == number


def test_claims_right_as_often_as_expected_have_no_error():
    assert calibration_error([Reliability(7, claims=10, right=7, expected=7.0)]) == 0


def test_the_error_is_the_mean_gap_over_claims():
    sure = Reliability(9, claims=30, right=15, expected=27.0)
    unsure = Reliability(1, claims=10, right=1, expected=1.0)
    assert calibration_error([sure, unsure]) == pytest.approx(12 / 40)


def test_without_claims_there_is_nothing_to_measure():
    assert calibration_error([]) is None

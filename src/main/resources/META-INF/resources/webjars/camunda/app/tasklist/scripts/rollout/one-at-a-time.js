/**
 * On a phone the columns would stand below one another, the form last. The page is told what somebody has come for, the
 * list or a task, and its styles show that alone; a link above the task leads back to the list.
 */
window.angular.module('ng').run(['$rootScope', '$location', ($rootScope, $location) => {
  const back = document.createElement('a');
  back.className = 'to-list';
  back.textContent = '← К списку задач';
  document.querySelector('.site-wrap').before(back);

  const show = () => {
    const { task, detailsTab, ...others } = $location.search();
    const before = document.body.dataset.shows;
    document.body.dataset.shows = task ? 'task' : 'list';
    back.href = `#${$location.path()}?${new URLSearchParams(others)}`;
    if (before && before !== document.body.dataset.shows) {
      document.querySelector('.page-wrap').scrollTop = 0;
    }
  };
  $rootScope.$on('$locationChangeSuccess', show);
  show();
}]);

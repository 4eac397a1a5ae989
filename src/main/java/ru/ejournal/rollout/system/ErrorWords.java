package ru.ejournal.rollout.system;

import java.util.Map;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What went wrong and what to do, in Russian, by the status: for people on a page, for programs as JSON. */
@Component
class ErrorWords extends DefaultErrorAttributes {

    private static final Map<Integer, Words> WORDS = Map.of(
            400, new Words("Запрос не понят", "Проверьте ссылку или то, что ввели, и попробуйте ещё раз."),
            403, new Words("Недостаточно прав", "Это действие вам недоступно, или страница была открыта слишком долго: откройте её заново. "
                    + "Если действие нужно для работы, обратитесь к администратору."),
            404, new Words("Страница не найдена", "Такой страницы нет, или она относится к другой школе. Проверьте ссылку."),
            405, new Words("Так открыть нельзя", "По этому адресу отправляют форму, а не открывают страницу. Вернитесь назад и нажмите кнопку ещё раз."),
            413, new Words("Слишком много сведений", "Файл или текст больше, чем принимает программа. Сократите его и отправьте ещё раз."),
            415, new Words("Такой вид файла не принимается", "Отправьте форму с её страницы, а файл — в том виде, который на ней назван."),
            503, new Words("Программа временно не отвечает", "Идёт перезапуск или нет связи с базой данных. Попробуйте через минуту: "
                    + "то, что было подтверждено, сохранено."));
    private static final Words BAD = new Words("Запрос не принят", "Вернитесь назад и попробуйте ещё раз.");
    private static final Words FAULT = new Words("Что-то пошло не так", "Запрос не выполнен. Попробуйте ещё раз через несколько минут. "
            + "Если не поможет, сообщите администратору время ошибки.");

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        int status = attributes.get("status") instanceof Integer known ? known : 500;
        Words words = words(status);
        attributes.put("message", words.title() + ". " + words.advice());
        attributes.putAll(page(status));
        return attributes;
    }

    /** What the page of errors shows; for whoever cannot be sent there, because the request cannot be read a second time. */
    static Map<String, Object> page(int status) {
        return Map.of("status", status, "title", words(status).title(), "advice", words(status).advice());
    }

    private static Words words(int status) {
        return WORDS.getOrDefault(status, status < 500 ? BAD : FAULT);
    }

    private record Words(String title, String advice) {
    }
}

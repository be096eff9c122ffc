using Crosscheck.Articles.Languages;

namespace Crosscheck.Tests.Articles;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "The harbour master said on Monday that the ferry had been overloaded when it left, and that three of the boats were missing.")]
    [InlineData("de", "Der Hafenmeister sagte am Montag, die Fähre sei bei der Abfahrt überladen gewesen und drei der Boote hätten gefehlt.")]
    [InlineData("fr", "Le chef du port a déclaré lundi que le ferry était surchargé à son départ et que trois des canots manquaient.")]
    [InlineData("es", "El jefe del puerto dijo el lunes que el ferry iba sobrecargado cuando salió y que faltaban tres de los botes.")]
    [InlineData("it", "Il capo del porto ha detto lunedì che il traghetto era sovraccarico alla partenza e che mancavano tre delle scialuppe.")]
    [InlineData("pt", "O chefe do porto disse na segunda-feira que o ferry estava sobrecarregado quando saiu e que não havia três dos botes.")]
    [InlineData("nl", "De havenmeester zei maandag dat de veerboot te zwaar beladen was toen hij vertrok en dat drie van de boten niet aan boord waren.")]
    [InlineData("pl", "Kapitan portu powiedział w poniedziałek, że prom był przeładowany, gdy wypłynął, i że nie było na nim trzech łodzi.")]
    [InlineData("sv", "Hamnkaptenen sade på måndagen att färjan var överlastad när den gick ut och att tre av båtarna inte var med.")]
    [InlineData("tr", "Liman başkanı pazartesi günü feribotun çok yüklü olduğunu ve bu nedenle üç teknenin kayıp olduğunu söyledi, ancak daha fazla bilgi için bir gün gerekiyor.")]
    [InlineData("ru", "Начальник порта сказал в понедельник, что паром был перегружен и что трёх лодок не было.")]
    [InlineData("uk", "Начальник порту сказав у понеділок, що пором був перевантажений і що трьох човнів не було.")]
    [InlineData("ar", "قال رئيس الميناء يوم الاثنين إن العبارة كانت محملة فوق طاقتها")]
    [InlineData("fa", "رئیس بندر روز دوشنبه گفت که کشتی بیش از حد بار زده بود و چند قایق گم شد")]
    [InlineData("zh", "港务局长星期一说，渡轮离港时超载，三艘救生艇不见了。")]
    [InlineData("ja", "港長は月曜日、フェリーは出港時に定員を超えていたと述べた。")]
    [InlineData("el", "Ο λιμενάρχης είπε τη Δευτέρα ότι το πλοίο ήταν υπερφορτωμένο.")]
    [InlineData("und", "Marlin, Heron, Tern 12 34 56")]
    [InlineData("und", "")]
    public void Tells_the_language(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));
}

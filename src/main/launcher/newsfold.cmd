@echo off
rem Runs newsfold-cli.jar, which stands beside this file. On Java 19 and later classes are loaded from an archive that the
rem first run makes (NEWSFOLD_CACHE says where). JAVA_HOME chooses the Java, NEWSFOLD_JAVA_OPTS adds options such as -Xmx8g.
setlocal
set "jar=%~dp0newsfold-cli.jar"
if not exist "%jar%" (
  echo newsfold: "%jar%" is missing; it belongs beside this file>&2
  exit /b 3
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo newsfold: there is no Java; install 17 or later, or set JAVA_HOME>&2
  exit /b 3
)
if not defined NEWSFOLD_CACHE set "NEWSFOLD_CACHE=%LOCALAPPDATA%\newsfold"
if not exist "%NEWSFOLD_CACHE%" mkdir "%NEWSFOLD_CACHE%" 2>nul
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%NEWSFOLD_CACHE%\classes.jsa" -Xshare:auto -Xlog:disable %NEWSFOLD_JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%
